package stet.page;

import java.util.function.Supplier;
import stet.site.OutputPath;

/**
 * A file of the site that is going to be: where it goes, and how to make the page when it is needed. Pages are made,
 * used and dropped, so that a million of them are never in memory at once.
 *
 * @param kind what will be made, and {@code lang} the language it will be in; empty for what is in none
 * @param maker makes the same page each time it is asked; may be asked by several threads at once
 */
public record Planned(OutputPath path, Class<? extends Page> kind, String lang, Supplier<? extends Page> maker) {

    /** A page that a template will render. */
    static <P extends HtmlPage> Planned html(OutputPath path, Class<P> kind, String lang, Supplier<P> maker) {
        return new Planned(path, kind, lang, maker);
    }

    /** A file that is in no language. */
    static <P extends Page> Planned file(OutputPath path, Class<P> kind, Supplier<P> maker) {
        return new Planned(path, kind, "", maker);
    }

    /** A page that is made already: for the kinds of which there are few. */
    static Planned of(Page page) {
        var lang = page instanceof HtmlPage html ? html.frame().lang() : "";
        return new Planned(page.path(), page.getClass(), lang, new Ready(page));
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
