package stet.page;

import java.util.Optional;

/** A page that is no article, such as “About”. */
public record ProsePage(Frame frame, String title, Optional<String> summary, BodyRef body) implements HtmlPage {

    @Override
    public String template() {
        return "page.ftlh";
    }
}
