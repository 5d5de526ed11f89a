package stet.page;

import java.util.List;
import java.util.Optional;
import stet.site.OutputPath;

/**
 * What every page has around its content.
 *
 * @param root the way to the site's root, such as {@code ../../}; the whole base address on the page for what is not
 *     found, which a host shows at any address
 * @param title what the browser's tab says, without the site's title
 * @param section the part of the navigation that the page belongs to; empty for none
 * @param canonical the page's whole address, where the site has a base address
 * @param alternates this very page in all languages it is held in, itself among them; empty if in one only
 * @param languages all languages of the site, for the switch: to the same page where it is held, else to its front page
 */
public record Frame(
        OutputPath path,
        String lang,
        String root,
        String title,
        String description,
        String section,
        Optional<String> canonical,
        List<LanguageLink> alternates,
        List<LanguageLink> languages) {}
