/**
 * Markdown to HTML, with all that must be known of it: headings, links, pictures. The one room that speaks to
 * commonmark-java. Knows nothing of articles.
 */
@NullMarked
package stet.markdown;

import org.jspecify.annotations.NullMarked;
