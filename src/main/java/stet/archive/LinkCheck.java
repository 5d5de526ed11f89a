package stet.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import stet.annotation.NoteDetail;
import stet.archive.ArchiveBuilder.Status;
import stet.article.Article;
import stet.article.ArticleNote;
import stet.markdown.Reference;
import stet.markdown.Reference.Kind;
import stet.problem.ArchiveProblem.FileKindRefused;
import stet.problem.ArchiveProblem.FileUnused;
import stet.problem.ArchiveProblem.FragmentBroken;
import stet.problem.ArchiveProblem.LinkBroken;
import stet.problem.ArchiveProblem.LinkDead;
import stet.problem.ArchiveProblem.LinkToPageless;
import stet.problem.ArchiveProblem.LinkToUnpublished;
import stet.problem.Problems;
import stet.site.Site;
import stet.source.SourcePath;
import stet.source.Span;

/** Looks up whether every link and picture leads somewhere, and which files are published because of them. */
final class LinkCheck {

    /** Places that every article's page has. */
    private static final List<String> PLACES = List.of("text", "cite");

    /** Kinds of files that are no part of a site, and are told about elsewhere. */
    private static final Set<String> SOURCES = Set.of("yaml", "yml", "tsv", "md", "markdown", "html", "htm");

    /** Kinds of files, beside pictures, that no browser takes for a page with scripts. */
    private static final List<String> DOCUMENTS =
            List.of("pdf", "txt", "csv", "json", "epub", "zip", "mp3", "m4a", "ogg", "opus", "wav", "mp4", "webm");

    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "gif", "webp", "avif", "svg");

    private final Site site;
    private final Sources sources;
    private final Map<SourcePath, Target> targets = new HashMap<>();
    /** Outlines of places, which are read and not published. */
    private final Set<SourcePath> drawn = new HashSet<>();

    private final List<Reference> published = new ArrayList<>();
    private final List<Reference> unpublished = new ArrayList<>();

    /** A source that a link may name: where in it, and why it is not published, if it is not. */
    private record Target(List<String> anchors, String unpublished, Predicate<String> has, Set<String> withdrawn) {

        Target(List<String> anchors, String unpublished) {
            this(anchors, unpublished, anchors::contains, Set.of());
        }
    }

    LinkCheck(Site site, Sources sources, Entities entities, Status status) {
        this.site = site;
        this.sources = sources;
        for (var article : sources.articles()) {
            var why = why(status.of(article));
            var anchors = new ArrayList<>(article.anchors());
            anchors.addAll(PLACES);
            article.notes().forEach(note -> anchors.add(note.id()));
            Predicate<String> has = place -> anchors.contains(place) || article.has(place);
            targets.put(article.source(), new Target(anchors, why, has, withdrawn(article)));
            add(article.references(), why.isEmpty());
            add(sequels(article), why.isEmpty());
            article.frontMatter().image().ifPresent(image -> add(List.of(image), why.isEmpty()));
        }
        for (var page : sources.prose()) {
            var why = why(status.of(page));
            targets.put(page.source(), new Target(page.anchors(), why));
            add(page.references(), why.isEmpty());
        }
        for (var entity : entities.byKey().values()) {
            entity.outline().ifPresent(outline -> drawn.add(outline.target()));
            for (var profile : entity.profiles().values()) {
                targets.put(profile.source(), new Target(profile.anchors(), ""));
                add(profile.references(), true);
            }
        }
    }

    private static Set<String> withdrawn(Article article) {
        return article.notes().stream()
                .filter(note -> note.number() == 0)
                .map(ArticleNote::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The reports that notes name as what came of it. */
    private static List<Reference> sequels(Article article) {
        return article.notes().stream()
                .filter(note -> note.number() > 0)
                .map(note -> note.note().substance().detail())
                .filter(NoteDetail.Sequel.class::isInstance)
                .flatMap(detail -> ((NoteDetail.Sequel) detail).article().stream())
                .toList();
    }

    /** Timelines are always published, and link as profiles do. */
    void addTimelines(Collection<Timeline> timelines) {
        for (var timeline : timelines) {
            for (var telling : timeline.tellings().values()) {
                targets.put(telling.source(), new Target(telling.anchors(), ""));
                add(telling.references(), true);
            }
        }
    }

    private void add(List<Reference> references, boolean isPublished) {
        (isPublished ? published : unpublished).addAll(references);
    }

    static String why(Status.Of status) {
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
                    .filter(target.withdrawn()::contains)
                    .ifPresent(note -> problems.add(new LinkDead(reference.span(), path.value(), note)));
            reference
                    .fragment()
                    .filter(place -> !place.isEmpty() && !target.has().test(place))
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
        var kind = kind(path);
        if (SOURCES.contains(kind) || site.addresses().file(path).isEmpty()) {
            problems.add(new LinkToPageless(reference.span(), path.value()));
            return false;
        }
        if (!PICTURES.contains(kind) && !DOCUMENTS.contains(kind)) {
            problems.add(new FileKindRefused(reference.span(), path.value(), DOCUMENTS));
            return false;
        }
        return true;
    }

    private static String kind(SourcePath path) {
        return path.extension().toLowerCase(Locale.ROOT);
    }

    /** What a mistyped path may have meant: the files of its folder, and those of its name elsewhere. */
    private List<SourcePath> near(SourcePath path) {
        var near = new ArrayList<SourcePath>();
        for (var file : sources.tree().files().keySet()) {
            if (file.folder().equals(path.folder()) || file.name().equals(path.name())) {
                near.add(file);
            }
        }
        return near;
    }

    private void logo(Set<SourcePath> files, Problems problems) {
        site.publisher().flatMap(Site.Publisher::logo).ifPresent(logo -> {
            var reference = new Reference(logo.span(), logo.path(), Optional.empty(), Kind.PICTURE);
            if (checkFile(reference, problems)) {
                files.add(logo.path());
            }
        });
    }

    /** Says which files no text wants; as long as a text can not be read, nobody knows. */
    private void reportUnused(Set<SourcePath> used, Problems problems) {
        if (sources.tree().files().keySet().stream().anyMatch(path -> isText(path) && !targets.containsKey(path))) {
            return;
        }
        var wanted = new HashSet<>(used);
        wanted.addAll(drawn);
        published.forEach(reference -> wanted.add(reference.target()));
        unpublished.forEach(reference -> wanted.add(reference.target()));
        for (var path : sources.tree().files().keySet()) {
            if (path.isBelow("content") && !SOURCES.contains(kind(path)) && !wanted.contains(path)) {
                problems.add(new FileUnused(Span.startOf(path)));
            }
        }
    }
}
