/**
 * What is on disk, and places in it: the only look at the sources. Knows nothing of what a file means, and never
 * follows a link.
 */
@NullMarked
package stet.source;

import org.jspecify.annotations.NullMarked;
