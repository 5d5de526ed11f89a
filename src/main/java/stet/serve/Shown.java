package stet.serve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import stet.build.Plan;
import stet.page.Asset;
import stet.page.Planned;
import stet.page.StyleSheet;
import stet.plain.Fingerprint;
import stet.site.OutputPath;

/**
 * What is served at one moment: the last plan that could be made, and what is wrong with the archive as it is now.
 *
 * @param reading which reading of the archive this is, counted from 1
 * @param plan empty as long as there was none
 * @param looks the fingerprint of all that pages load: a changed style sheet or picture is a change of every page
 * @param problems HTML that tells all problems; empty if there are none
 */
record Shown(int reading, Optional<Plan> plan, Fingerprint looks, String problems) {

    /** As many pages as are made in a second or two. */
    private static final int MOST_TOLD_APART = 5_000;

    private static final OutputPath NOT_FOUND = new OutputPath("404.html");

    /** What is shown before the archive has been read. */
    static final Shown NOTHING = new Shown(0, Optional.empty(), Fingerprint.of(""), "");

    /** What follows: a new plan. {@code salt} tells one run of the server from another, which may be another Stet. */
    Shown next(Plan newPlan, String salt, String newProblems) {
        var loaded = new ArrayList<Fingerprint>();
        for (var page : newPlan.edition().pages()) {
            if (page.kind() == Asset.class || page.kind() == StyleSheet.class) {
                loaded.add(newPlan.print(page));
            }
        }
        return new Shown(reading + 1, Optional.of(newPlan), Fingerprint.of(List.of(salt, loaded)), newProblems);
    }

    /** What follows where no plan can be made: the same pages, with other problems. */
    Shown next(String newProblems) {
        return new Shown(reading + 1, plan, looks, newProblems);
    }

    /** The page at a path of the site. */
    Optional<Planned> page(OutputPath path) {
        return plan.flatMap(known -> known.page(path));
    }

    /** The page that is shown where there is none. */
    Optional<Planned> notFound() {
        return page(NOT_FOUND);
    }

    /** By what a browser knows a page again. */
    String print(Planned page) {
        return Fingerprint.of(List.of(looks, plan.orElseThrow().print(page))).hex();
    }

    /**
     * How many files of the site are new, gone, or other than before. To tell, all pages of both must be made: nobody
     * is to wait for that the first time, nor with many pages.
     */
    OptionalInt changedSince(Shown before) {
        if (before.plan.isEmpty() || plan.orElseThrow().edition().pages().size() > MOST_TOLD_APART) {
            return OptionalInt.empty();
        }
        var prints = plan.orElseThrow().looks().prints(plan.orElseThrow());
        var old = before.plan.get().looks().prints(before.plan.get());
        var changed = 0;
        for (var print : prints.entrySet()) {
            if (!print.getValue().equals(old.get(print.getKey()))) {
                changed++;
            }
        }
        var gone = new HashSet<>(old.keySet());
        gone.removeAll(prints.keySet());
        return OptionalInt.of(changed + gone.size());
    }
}
