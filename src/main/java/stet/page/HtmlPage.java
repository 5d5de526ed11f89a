package stet.page;

import stet.site.OutputPath;

/** A page that a template renders; the template has the name of {@link #template}. */
public sealed interface HtmlPage extends Page
        permits ArticlePage,
                FrontPage,
                PublishedPage,
                PeriodPage,
                HappenedPage,
                TimelinePage,
                EventPage,
                TagPage,
                TagIndexPage,
                EntityPage,
                NamesPage,
                BacklinksPage,
                MapPage,
                NotesPage,
                ProsePage,
                PagesPage,
                CorrectionsPage,
                NotFoundPage,
                RedirectPage {

    Frame frame();

    /** The name of its template, such as {@code article.ftlh}. */
    String template();

    @Override
    default OutputPath path() {
        return frame().path();
    }
}
