package stet.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import stet.archive.ArchiveBuilder.Status;
import stet.markdown.Reference;
import stet.markdown.Reference.Kind;
import stet.problem.ArchiveProblem.FileUnused;
import stet.problem.ArchiveProblem.FragmentBroken;
import stet.problem.ArchiveProblem.LinkBroken;
import stet.problem.ArchiveProblem.LinkToPageless;
import stet.problem.ArchiveProblem.LinkToUnpublished;
import stet.problem.Problems;
import stet.site.Site;
import stet.site.SiteReader;
import stet.source.SourcePath;
import stet.source.Span;

/** Looks up whether every link and picture leads somewhere, and which files are published because of them. */
final class LinkCheck {

    /** Places that every article's page has. */
    private static final List<String> PLACES = List.of("text", "cite");

    private static final Set<String> NOT_PAGES = Set.of("yaml", "yml", "tsv");

    private final Site site;
    private final Sources sources;
    private final Map<SourcePath, Target> targets = new HashMap<>();
    private final List<Reference> published = new ArrayList<>();
    private final List<Reference> unpublished = new ArrayList<>();

    /** A source that a link may name: where in it, and why it is not published, if it is not. */
    private record Target(List<String> anchors, String unpublished) {}

    LinkCheck(Site site, Sources sources, Entities entities, Status status) {
        this.site = site;
        this.sources = sources;
        for (var article : sources.articles()) {
            var why = why(status.of(article));
            var anchors = new ArrayList<>(article.anchors());
            anchors.addAll(PLACES);
            targets.put(article.source(), new Target(anchors, why));
            add(article.references(), why.isEmpty());
            article.frontMatter().image().ifPresent(image -> add(List.of(image), why.isEmpty()));
        }
        for (var page : sources.prose()) {
            var why = why(status.of(page));
            targets.put(page.source(), new Target(page.anchors(), why));
            add(page.references(), why.isEmpty());
        }
        for (var entity : entities.byKey().values()) {
            for (var profile : entity.profiles().values()) {
                targets.put(profile.source(), new Target(profile.anchors(), ""));
                add(profile.references(), true);
            }
        }
    }

    private void add(List<Reference> references, boolean isPublished) {
        (isPublished ? published : unpublished).addAll(references);
    }

    private static String why(Status.Of status) {
        return switch (status) {
            case PUBLISHED -> "";
            case DRAFT -> "it is a draft";
            case FUTURE -> "its time has not come";
        };
    }

    /** The files to publish, in order. */
    List<SourcePath> check(Problems problems) {
        var files = new TreeSet<SourcePath>();
        for (var reference : published) {
            if (isText(reference.target())) {
                checkPage(reference, problems);
            } else if (checkFile(reference, problems)) {
                files.add(reference.target());
            }
        }
        logo(files, problems);
        reportUnused(files, problems);
        return List.copyOf(files);
    }

    private static boolean isText(SourcePath path) {
        return path.extension().equals("md");
    }

    private void checkPage(Reference reference, Problems problems) {
        var path = reference.target();
        var target = targets.get(path);
        if (target == null) {
            // A file that is there but could not be read has its own problems.
            if (sources.tree().file(path).isEmpty()) {
                problems.add(new LinkBroken(reference.span(), path.value(), near(path)));
            }
        } else if (reference.kind() == Kind.PICTURE) {
            problems.add(new LinkBroken(reference.span(), "picture " + path.value(), List.of()));
        } else if (!target.unpublished().isEmpty()) {
            problems.add(new LinkToUnpublished(reference.span(), path.value(), target.unpublished()));
        } else {
            reference
                    .fragment()
                    .filter(place -> !place.isEmpty() && !target.anchors().contains(place))
                    .ifPresent(place ->
                            problems.add(new FragmentBroken(reference.span(), path.value(), place, target.anchors())));
        }
    }

    private boolean checkFile(Reference reference, Problems problems) {
        var path = reference.target();
        if (sources.tree().file(path).isEmpty()) {
            problems.add(new LinkBroken(reference.span(), path.value(), near(path)));
            return false;
        }
        if (NOT_PAGES.contains(path.extension()) || site.addresses().file(path).isEmpty()) {
            problems.add(new LinkToPageless(reference.span(), path.value()));
            return false;
        }
        return true;
    }

    /** What a mistyped path may have meant: the files of its folder, and those of its name elsewhere. */
    private Collection<SourcePath> near(SourcePath path) {
        var near = new ArrayList<SourcePath>();
        for (var file : sources.tree().files().keySet()) {
            if (file.folder().equals(path.folder()) || file.name().equals(path.name())) {
                near.add(file);
            }
        }
        return near;
    }

    private void logo(Set<SourcePath> files, Problems problems) {
        var logo = site.publisher().flatMap(Site.Publisher::logo);
        if (logo.isPresent() && sources.tree().file(logo.get()).isEmpty()) {
            problems.add(
                    new LinkBroken(Span.startOf(SiteReader.PATH), logo.get().value(), near(logo.get())));
        } else {
            logo.ifPresent(files::add);
        }
    }

    private void reportUnused(Set<SourcePath> used, Problems problems) {
        var wanted = new HashSet<>(used);
        unpublished.forEach(reference -> wanted.add(reference.target()));
        for (var path : sources.tree().files().keySet()) {
            var isPicture = path.isBelow("content") && !isText(path) && !NOT_PAGES.contains(path.extension());
            if (isPicture && !wanted.contains(path)) {
                problems.add(new FileUnused(Span.startOf(path)));
            }
        }
    }
}
