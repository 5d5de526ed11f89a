package stet.page;

import java.util.List;
import stet.page.ArticlePage.Backlink;

/** All articles that lead to one, where they are too many for its own page: {@code up} leads there. */
public record BacklinksPage(Frame frame, String title, Link up, List<Backlink> links) implements HtmlPage {

    @Override
    public String template() {
        return "backlinks.ftlh";
    }
}
