package stet.article;

import stet.annotation.Apparatus.PlacedNote;
import stet.annotation.NoteDetail.Check;
import stet.annotation.NoteDetail.Claim;
import stet.annotation.Place;

/** Tells which notes check which claims of one article. */
final class Checking {

    private Checking() {}

    /**
     * Whether one note is a check of the claim that the other is: of the same sentence, or of some of the same words.
     */
    static boolean checks(PlacedNote one, PlacedNote other) {
        return one.note().substance().detail() instanceof Check check
                && other.note().substance().detail() instanceof Claim claim
                && (check.claim().equals(claim.text()) || meet(one.place(), other.place()));
    }

    private static boolean meet(Place a, Place b) {
        return a instanceof Place.InBody one
                && b instanceof Place.InBody other
                && one.range().start() < other.range().end()
                && other.range().start() < one.range().end();
    }
}
