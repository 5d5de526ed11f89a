package stet.publish;

/**
 * What a publication came to, in numbers of files.
 *
 * @param files how many the edition has
 * @param fresh those of them where readers found something else before, or nothing: they were written, or are those of
 *     an edition before that
 * @param kept those of them that were there already, and so keep their times; with {@code fresh} they make
 *     {@code files}
 * @param removed those that the release before had and this one has not
 * @param foreign those that Stet did not make, and carried over
 */
public record Published(int files, int fresh, int kept, int removed, int foreign) {}
