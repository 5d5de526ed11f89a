package stet.page;

/**
 * What a host shows at an address where nothing is. It needs no other file, for it may be shown at any depth.
 *
 * @param home the whole address of the front page; empty where the site has no base address, and no link is shown
 */
public record NotFoundPage(Frame frame, String home) implements HtmlPage {

    @Override
    public String template() {
        return "404.ftlh";
    }
}
