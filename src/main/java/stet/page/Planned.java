package stet.page;

import java.util.List;
import java.util.function.Supplier;
import stet.site.OutputPath;

/**
 * A file of the site that is going to be: where it goes, and how to make the page when it is needed. Pages are made,
 * used and dropped, so that a million of them are never in memory at once.
 *
 * @param kind what will be made, and {@code lang} the language it will be in; empty for what is in none
 * @param isTraced whether {@link Reads} takes down all that it is made of in the archive; of other pages it takes down
 *     the articles that they show, but not why it is these
 * @param picks the articles that it picks from lists, whoever is in these otherwise
 * @param maker makes the same page each time it is asked; may be asked by several threads at once
 */
public record Planned(
        OutputPath path,
        Class<? extends Page> kind,
        String lang,
        boolean isTraced,
        Supplier<List<Integer>> picks,
        Supplier<? extends Page> maker) {

    /** A page that a template will render. */
    static Planned html(
            OutputPath path, Class<? extends HtmlPage> kind, String lang, Supplier<? extends HtmlPage> maker) {
        return new Planned(path, kind, lang, false, List::of, maker);
    }

    /** A file that is in no language. */
    static <P extends Page> Planned file(OutputPath path, Class<P> kind, Supplier<P> maker) {
        return new Planned(path, kind, "", false, List::of, maker);
    }

    /**
     * A page that asks {@link Material} for all that it shows of the archive, and shows no more of an article or a
     * subject than {@link Reads} says.
     */
    static Planned traced(OutputPath path, Class<? extends Page> kind, String lang, Supplier<? extends Page> maker) {
        return new Planned(path, kind, lang, true, List::of, maker);
    }

    /** The same of a page that picks articles from lists. */
    Planned picking(Supplier<List<Integer>> some) {
        return new Planned(path, kind, lang, isTraced, some, maker);
    }

    /** A page that is made already: for the kinds of which there are few. */
    static Planned of(Page page) {
        var lang = page instanceof HtmlPage html ? html.frame().lang() : "";
        return new Planned(page.path(), page.getClass(), lang, false, List::of, new Ready(page));
    }

    /** Gives a page that is made already. */
    private record Ready(Page page) implements Supplier<Page> {

        @Override
        public Page get() {
            return page;
        }
    }

    /** Whether the page is made already: of what, nobody took down. */
    public boolean isReady() {
        return maker instanceof Ready;
    }

    /** Makes the page. */
    public Page page() {
        var page = maker.get();
        if (!page.path().equals(path)) {
            throw new IllegalStateException("planned at " + path + ", made for " + page.path());
        }
        return page;
    }
}
