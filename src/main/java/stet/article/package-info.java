/**
 * One article, or one page that is no article, from its own file and nothing else. Knows nothing of the other articles:
 * whether what it names is there, others look up.
 */
@NullMarked
package stet.article;

import org.jspecify.annotations.NullMarked;
