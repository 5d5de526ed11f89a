package stet.render;

import stet.page.Feed;

/** Writes an Atom feed as RFC 4287 has it. */
final class FeedWriter {

    private final Bodies bodies;

    FeedWriter(Bodies bodies) {
        this.bodies = bodies;
    }

    String write(Feed feed) {
        var xml = new XmlWriter("feed", "http://www.w3.org/2005/Atom").attribute("xml:lang", feed.lang());
        xml.element("id", feed.self());
        xml.element("title", feed.title());
        if (!feed.subtitle().isEmpty()) {
            xml.element("subtitle", feed.subtitle());
        }
        xml.element("updated", feed.updated());
        xml.start("author").element("name", feed.author()).text("\n").end();
        link(xml, "self", "application/atom+xml", feed.self());
        link(xml, "alternate", "text/html", feed.home());
        xml.element("generator", "Stet");
        feed.rights().ifPresent(rights -> xml.element("rights", rights));
        feed.logo().ifPresent(logo -> xml.element("logo", logo));
        feed.entries().forEach(entry -> entry(xml, entry));
        return xml.document();
    }

    private void entry(XmlWriter xml, Feed.Entry entry) {
        xml.start("entry").attribute("xml:lang", entry.lang());
        xml.element("id", entry.id());
        xml.element("title", entry.title());
        entry.published().ifPresent(time -> xml.element("published", time));
        xml.element("updated", entry.updated());
        entry.authors()
                .forEach(author ->
                        xml.start("author").element("name", author).text("\n").end());
        link(xml, "alternate", "text/html", entry.href());
        for (var other : entry.others()) {
            xml.start("link")
                    .attribute("rel", "alternate")
                    .attribute("type", "text/html")
                    .attribute("hreflang", other.lang())
                    .attribute("title", other.name())
                    .attribute("href", other.href())
                    .end();
        }
        entry.categories()
                .forEach(term -> xml.start("category").attribute("term", term).end());
        if (!entry.summary().isEmpty()) {
            xml.element("summary", entry.summary());
        }
        var text = entry.body()
                        .map(body -> FeedText.of(
                                bodies.body(body.fingerprint()).html().toString()))
                        .orElse("")
                + entry.notes();
        if (!text.isEmpty()) {
            xml.start("content")
                    .attribute("type", "html")
                    .text(WholeLinks.in(text, entry.base()))
                    .end();
        }
        xml.text("\n").end();
    }

    private static void link(XmlWriter xml, String rel, String type, String href) {
        xml.start("link")
                .attribute("rel", rel)
                .attribute("type", type)
                .attribute("href", href)
                .end();
    }
}
