/** Showing problems to people and tools. Knows nothing of how they were found. */
@NullMarked
package stet.report;

import org.jspecify.annotations.NullMarked;
