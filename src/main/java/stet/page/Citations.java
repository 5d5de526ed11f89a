package stet.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stet.archive.Work;
import stet.page.NoteView.Cited;

/** The works that are cited beside each other, and so what is to be said of each to tell it from the others. */
final class Citations {

    private final Wording wording;
    private final Map<String, Integer> ofOutlet = new HashMap<>();
    private final Map<Edition, Integer> ofDate = new HashMap<>();

    /** What is printed of a work in few words. */
    private record Edition(String outlet, String date) {}

    private Citations(Wording wording) {
        this.wording = wording;
    }

    /** {@code made} is the address of the work that a report was made from, which is named without its date. */
    static Citations among(List<Work> works, Optional<String> made, Wording wording) {
        var citations = new Citations(wording);
        for (var work : works) {
            citations.ofOutlet.merge(outlet(work), 1, Integer::sum);
            if (made.isEmpty() || !work.url().equals(made)) {
                citations.ofDate.merge(citations.edition(work), 1, Integer::sum);
            }
        }
        return citations;
    }

    static List<Cited> of(List<Work> works, Wording wording) {
        return among(works, Optional.empty(), wording).cited(works);
    }

    List<Cited> cited(List<Work> works) {
        return works.stream().map(this::cited).toList();
    }

    Cited cited(Work work) {
        var edition = edition(work);
        return new Cited(
                work.id(),
                edition.outlet(),
                work.title().orElse(""),
                work.titleSupplied(),
                edition.date(),
                ofOutlet.getOrDefault(edition.outlet(), 0) > 1,
                !edition.outlet().isEmpty() && work.title().isPresent() && ofDate.getOrDefault(edition, 0) > 1,
                work.url(),
                work.lang().filter(lang -> !work.titleSupplied() && !lang.equals(wording.lang())));
    }

    private Edition edition(Work work) {
        return new Edition(
                outlet(work),
                work.issued().map(date -> wording.date(date).brief()).orElse(""));
    }

    private static String outlet(Work work) {
        return work.container().or(work::publisher).orElseGet(() -> String.join(", ", work.authors()));
    }
}
