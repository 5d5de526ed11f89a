/**
 * Whom and what texts speak of: the names of all entities, and where in a text they stand. Knows nothing of how an
 * entity is described, nor of articles; a text is read once, in time that grows with its length alone.
 */
@NullMarked
package stet.mention;

import org.jspecify.annotations.NullMarked;
