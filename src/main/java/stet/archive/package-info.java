/**
 * All articles together: what is published, what speaks of what, what came before and after, and whether every link
 * leads somewhere. Put together afresh at every build. Knows nothing of pages.
 */
@NullMarked
package stet.archive;

import org.jspecify.annotations.NullMarked;
