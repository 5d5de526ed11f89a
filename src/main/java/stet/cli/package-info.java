/**
 * The command line: commands, exit statuses, colours, and the only place that looks at clocks, the environment and the
 * screen. Knows nothing of how a site is made.
 */
@NullMarked
package stet.cli;

import org.jspecify.annotations.NullMarked;
