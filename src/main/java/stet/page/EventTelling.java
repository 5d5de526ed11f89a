package stet.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stet.archive.Happening;
import stet.site.OutputPath;

/** What is told of an event outside of the site: in plain paragraphs, with whole addresses where the site has one. */
final class EventTelling {

    private final Material material;
    private final Wording wording;
    private final EventViews views;

    EventTelling(Material material, Wording wording) {
        this.material = material;
        this.wording = wording;
        views = new EventViews(material, wording);
    }

    EventView view(OutputPath from, Happening happening) {
        return views.whole(from, happening, views.passages(happening));
    }

    /** Such as “between 2 and 5 March 2020 · inferred”. */
    static String date(EventView view) {
        return Stream.concat(Stream.of(view.date().words()), view.remarks().stream())
                .collect(Collectors.joining(" · "));
    }

    String certainty(EventView view) {
        return wording.text("certainty") + ": " + wording.text("certainty." + view.certainty());
    }

    /** What is told of it beside its title, date and certainty. */
    static List<String> paragraphs(EventView view) {
        return Stream.concat(view.summary().stream(), accounts(view).stream()).toList();
    }

    /** Accounts that differ, one after the other, and which of them the archive follows. */
    static List<String> accounts(EventView view) {
        var accounts = new ArrayList<String>();
        for (var account : view.accounts()) {
            var date = account.date().map(when -> " (" + when.words() + ")").orElse("");
            accounts.add(account.by() + date + ": " + account.text());
        }
        view.follows().ifPresent(accounts::add);
        return accounts;
    }

    /** The reports that tell of it, each once. */
    List<Report> reports(Happening happening) {
        return views.preferred(material.passages(happening)).stream()
                .map(Happening.Passage::article)
                .distinct()
                .map(article -> new Report(article.title(), article.lang(), material.absolute(article.path())))
                .toList();
    }

    /** A report, with its language, and its whole address where the site has one. */
    record Report(String title, String lang, Optional<String> address) {}

    /** The whole address of its page, where the site has one. */
    Optional<String> address(Happening happening) {
        return material.absolute(views.path(happening.event()));
    }

    /** The addresses of all passages that report it; counted from the root of a site that has no address. */
    List<String> passages(Happening happening) {
        return material.passages(happening).stream()
                .map(passage ->
                        anywhere(passage.article().path()) + (passage.place().isEmpty() ? "" : "#" + passage.place()))
                .distinct()
                .toList();
    }

    String anywhere(OutputPath path) {
        return material.absolute(path).orElseGet(path::encoded);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
