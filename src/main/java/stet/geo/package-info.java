/**
 * Where places lie: the world's coasts and borders, outlines that an archive brings along as GeoJSON, and how both are
 * laid out flat. Knows nothing of what the places are, nor of how a map is drawn.
 */
@NullMarked
package stet.geo;

import org.jspecify.annotations.NullMarked;
