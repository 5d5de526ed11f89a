/**
 * What the whole site is ({@code content/site.yaml}), the words of its interface, and where things go. Knows nothing of
 * single articles.
 */
@NullMarked
package stet.site;

import org.jspecify.annotations.NullMarked;
