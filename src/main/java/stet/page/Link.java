package stet.page;

import java.util.Optional;

/**
 * A link: where it leads and what it says; {@code lang} if that is in another language than the page.
 *
 * @param href empty for what has no page, which is then shown without a link
 */
public record Link(String href, String text, Optional<String> lang) {

    public Link(String href, String text) {
        this(href, text, Optional.empty());
    }
}
