package stet.article;

import java.util.List;
import java.util.Optional;
import stet.markdown.Reference;
import stet.plain.Fingerprint;
import stet.site.OutputPath;
import stet.source.SourcePath;

/** A page that is no article: {@code content/pages/about.md}. Its components mean what an article's do. */
public record Prose(
        SourcePath source,
        OutputPath path,
        String lang,
        String stem,
        String title,
        Optional<String> summary,
        List<Alias> aliases,
        boolean draft,
        String opening,
        Fingerprint body,
        List<String> anchors,
        List<Reference> references) {}
