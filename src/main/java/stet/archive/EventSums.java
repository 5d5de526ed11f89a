package stet.archive;

import java.util.List;
import stet.annotation.When.Standing;
import stet.archive.Happening.Dated;
import stet.article.Article;
import stet.date.Edtf;
import stet.problem.DateSum.AfterReport;
import stet.problem.EventProblem.DateContradiction;
import stet.problem.EventProblem.DatesDiffer;
import stet.problem.Problem.Related;
import stet.problem.Problems;
import stet.source.Span;

/** Sums with the dates of events, of the articles that report them, and of the notes that date them. */
final class EventSums {

    private EventSums() {}

    /** An event can not have begun after an article that reports it came out, unless it was still to come. */
    static void checkReport(Event event, Article article, Span at, Problems problems) {
        var begins = event.when().date().lower();
        var last = article.frontMatter().date().upper();
        if (event.when().standing() == Standing.CHECKED
                && article.frontMatter().isDated()
                && begins.isPresent()
                && last.isPresent()
                && begins.get().compareTo(last.get()) > 0) {
            problems.add(new DateContradiction(
                    at,
                    new AfterReport(
                            event.id(),
                            begins.get().toString(),
                            last.get().toString(),
                            article.source().value())));
        }
    }

    /**
     * Two articles may date an event differently; where the event does not set their accounts side by side, one is
     * told.
     */
    static void checkDatings(Event event, List<Dated> datings, Problems problems) {
        if (datings.isEmpty() || !event.accounts().isEmpty()) {
            return;
        }
        var first = datings.get(0);
        for (var other : datings.subList(1, datings.size())) {
            var isOther = !other.article().stem().equals(first.article().stem());
            if (isOther && !same(first.when().date(), other.when().date())) {
                var there = new Related(
                        first.when().span(), "here " + first.when().date().text());
                problems.add(new DatesDiffer(
                        other.when().span(), event.id(), other.when().date().text(), there));
            }
        }
    }

    /** Whether two dates may mean the same days, whatever is doubted about them. */
    static boolean same(Edtf one, Edtf other) {
        return one.lower().equals(other.lower()) && one.upper().equals(other.upper());
    }
}
