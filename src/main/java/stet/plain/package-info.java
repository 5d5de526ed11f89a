/** Plain data: telling it apart and writing it down. Knows nothing of articles, files or pages. */
@NullMarked
package stet.plain;

import org.jspecify.annotations.NullMarked;
