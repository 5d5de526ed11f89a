package stet.page;

import java.util.List;
import java.util.Optional;

/**
 * What a host shows at an address where nothing is. It needs no other file, for it may be shown at any depth.
 *
 * @param home the whole address of the front page; empty where the site has no base address, and no link is shown
 * @param others the same in the site's other languages, for a host shows one such page to all
 */
public record NotFoundPage(Frame frame, String home, List<Other> others) implements HtmlPage {

    /** What it says in another language, with the whole address of the front page in that language, if there is one. */
    public record Other(String lang, String title, String about, Optional<Link> home) {}

    @Override
    public String template() {
        return "404.ftlh";
    }
}
