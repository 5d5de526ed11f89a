package stet.page;

/** What stands at a former address and leads to the present one. */
public record RedirectPage(Frame frame, String href, String title) implements HtmlPage {

    @Override
    public String template() {
        return "redirect.ftlh";
    }
}
