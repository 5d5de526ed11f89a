/**
 * The pipeline, from what is on disk to what is published: the one room that knows all the others in order. Knows
 * nothing of the command line.
 */
@NullMarked
package stet.build;

import org.jspecify.annotations.NullMarked;
