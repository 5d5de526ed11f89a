/**
 * Everything a person can get wrong: one record for each thing, with its facts, its sentence and what to do about it.
 * Knows nothing of how a problem is found or shown.
 */
@NullMarked
package stet.problem;

import org.jspecify.annotations.NullMarked;
