package stet.publish;

/**
 * What a publication came to, in numbers of files.
 *
 * @param files how many the edition has
 * @param written those of them that had to be written
 * @param kept those of them that were there already, and so keep their times; with {@code written} they make
 *     {@code files}
 * @param removed those that the release before had and this one has not
 * @param foreign those that Stet did not make, and carried over
 */
public record Published(int files, int written, int kept, int removed, int foreign) {}
