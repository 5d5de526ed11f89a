/**
 * Dates as sources give them: read, compared and put into words without becoming more exact than they are. Knows
 * nothing of clocks, files or articles.
 */
@NullMarked
package stet.date;

import org.jspecify.annotations.NullMarked;
