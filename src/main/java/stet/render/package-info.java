/** A page to bytes. The one room that speaks to FreeMarker. Knows nothing of disks, and nothing of rebuilding. */
@NullMarked
package stet.render;

import org.jspecify.annotations.NullMarked;
