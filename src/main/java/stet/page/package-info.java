/**
 * What is to be published, as plain data: each page holds everything its template may read, so that its fingerprint
 * tells whether it must be rendered again. Knows nothing of templates and disks.
 */
@NullMarked
package stet.page;

import org.jspecify.annotations.NullMarked;
