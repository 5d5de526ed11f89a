/**
 * Stand-off annotations: reading sidecars, finding the words they speak about, and cutting a text where they begin and
 * end. Knows nothing of articles, of how notes are shown, nor of the entities, events and works they name.
 */
@NullMarked
package stet.annotation;

import org.jspecify.annotations.NullMarked;
