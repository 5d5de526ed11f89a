/**
 * YAML with positions, read strictly: every scalar is text, nothing may be there twice, no aliases, no tags. The one
 * room that speaks to SnakeYAML. Knows nothing of what the fields mean.
 */
@NullMarked
package stet.yaml;

import org.jspecify.annotations.NullMarked;
