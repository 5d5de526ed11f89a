/**
 * The development server: shows an archive while it is being written. Knows nothing of how a site is made, nor of the
 * command line.
 */
@NullMarked
package stet.serve;

import org.jspecify.annotations.NullMarked;
