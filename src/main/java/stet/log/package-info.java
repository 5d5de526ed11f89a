/**
 * Remembers between builds what was made of a source: one file to which things are only ever added. Knows nothing of
 * what is in it.
 */
@NullMarked
package stet.log;

import org.jspecify.annotations.NullMarked;
