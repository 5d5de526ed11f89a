package stet.build;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import stet.page.Asset;
import stet.page.HtmlPage;
import stet.page.Page;
import stet.plain.Fingerprint;
import stet.publish.Look;
import stet.render.Renderer;
import stet.site.OutputPath;

/** By what pages are told apart: what is on them, and how they look. */
public final class Looks {

    private final Renderer renderer;

    /** By template and language: there are few of them, and many pages. */
    private final Map<String, Look> known = new ConcurrentHashMap<>();

    private final Map<OutputPath, Fingerprint> prints = new HashMap<>();

    Looks(Renderer renderer) {
        this.renderer = renderer;
    }

    /** By what each page of a plan is known again; found once, for it means making all pages. */
    public synchronized Map<OutputPath, Fingerprint> prints(Plan plan) {
        if (prints.isEmpty()) {
            plan.edition().pages().forEach(planned -> prints.put(planned.path(), plan.print(planned)));
        }
        return prints;
    }

    static Fingerprint print(Page page) {
        return page instanceof Asset asset ? asset.fingerprint() : Fingerprint.of(page);
    }

    Look look(Page page) {
        if (!(page instanceof HtmlPage html)) {
            return Look.NONE;
        }
        return look(html.template(), html.frame().lang());
    }

    /** The look of the pages of a template in a language. */
    Look look(String template, String lang) {
        return known.computeIfAbsent(
                template + " " + lang, key -> new Look(renderer.templatesOf(template), renderer.siteIn(lang)));
    }
}
