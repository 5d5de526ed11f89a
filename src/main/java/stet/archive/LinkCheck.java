package stet.archive;

import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import stet.annotation.NoteDetail;
import stet.article.Article;
import stet.markdown.Reference;
import stet.markdown.Reference.Kind;
import stet.plain.Postings;
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

    /** Kinds of files that are no part of a site, and are told about elsewhere. */
    private static final Set<String> SOURCES = Set.of("yaml", "yml", "tsv", "md", "markdown", "html", "htm");

    /** Kinds of files, beside pictures, that no browser takes for a page with scripts. */
    private static final List<String> DOCUMENTS =
            List.of("pdf", "txt", "csv", "json", "epub", "zip", "mp3", "m4a", "ogg", "opus", "wav", "mp4", "webm");

    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "gif", "webp", "avif", "svg");

    private final Site site;
    private final Sources sources;
    private final LinkTargets targets;
    private final Problems problems;
    private final Nearby nearby;
    private final NavigableSet<SourcePath> files = new TreeSet<>();
    /** The files that texts name, those among them that can not be had and those of texts that are not published. */
    private final NavigableSet<SourcePath> wanted = new TreeSet<>();

    /** The articles that links lead into, at a certain place. */
    private final NavigableSet<Integer> anchored = new TreeSet<>();

    LinkCheck(Site site, Sources sources, LinkTargets targets, Problems problems) {
        this.site = site;
        this.sources = sources;
        this.targets = targets;
        this.problems = problems;
        var all = sources.tree().files();
        nearby = new Nearby(all.size(), place -> all.get(place).path());
    }

    /** Looks up what all that is no article links to, and what is wanted beside what articles were found to want. */
    void checkOthers(Join join) {
        files.addAll(join.files());
        wanted.addAll(join.wanted());
        wanted.addAll(targets.drawn());
        check(targets.published(), true);
        check(targets.unpublished(), false);
        site.publisher().flatMap(Site.Publisher::logo).ifPresent(logo -> {
            var reference = new Reference(logo.span(), logo.path(), Optional.empty(), Kind.PICTURE);
            if (checkFile(reference)) {
                files.add(logo.path());
            }
        });
    }

    /** Looks up what an article links to. */
    void check(Article article, boolean isPublished) {
        check(article.references(), isPublished);
        if (!article.notes().isEmpty()) {
            check(sequels(article), isPublished);
        }
        article.frontMatter().image().ifPresent(image -> check(image, isPublished));
    }

    private void check(List<Reference> references, boolean isPublished) {
        for (var reference : references) {
            check(reference, isPublished);
        }
    }

    private void check(Reference reference, boolean isPublished) {
        if (isText(reference.target())) {
            if (isPublished) {
                checkPage(reference);
            }
        } else {
            wanted.add(reference.target());
            if (isPublished && checkFile(reference)) {
                files.add(reference.target());
            }
        }
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

    /** The files to publish, in order. */
    List<SourcePath> files() {
        return List.copyOf(files);
    }

    List<SourcePath> wanted() {
        return List.copyOf(wanted);
    }

    Postings anchored() {
        return Postings.of(List.copyOf(anchored));
    }

    private static boolean isText(SourcePath path) {
        return path.value().endsWith(".md");
    }

    private void checkPage(Reference reference) {
        var path = reference.target();
        if (isPlainly(reference)) {
            return;
        }
        reference.fragment().flatMap(place -> sources.articles().index(path)).ifPresent(anchored::add);
        var found = targets.target(path);
        if (found.isEmpty()) {
            // A file that is there but could not be read has its own problems.
            if (sources.tree().file(path).isEmpty()) {
                problems.add(new LinkBroken(reference.span(), path.value(), nearby.of(path)));
            }
            return;
        }
        var target = found.get();
        if (reference.kind() == Kind.PICTURE) {
            problems.add(new LinkBroken(reference.span(), "picture " + path.value(), List.of()));
        } else if (!target.unpublished().isEmpty()) {
            problems.add(new LinkToUnpublished(reference.span(), path.value(), target.unpublished()));
        } else if (!sources.damage().isIn(path)) {
            reference
                    .fragment()
                    .filter(target.withdrawn()::contains)
                    .ifPresent(note -> problems.add(new LinkDead(reference.span(), path.value(), note)));
            reference
                    .fragment()
                    .filter(place -> !place.isEmpty() && !target.has().test(place))
                    .ifPresent(place -> problems.add(new FragmentBroken(
                            reference.span(), path.value(), place, target.anchors(), target.blocks())));
        }
    }

    /** Whether a link leads to a published article as a whole: of most links that is all there is to know. */
    private boolean isPlainly(Reference reference) {
        return reference.kind() != Kind.PICTURE
                && reference.fragment().filter(place -> !place.isEmpty()).isEmpty()
                && targets.isPublishedArticle(reference.target());
    }

    private boolean checkFile(Reference reference) {
        var path = reference.target();
        if (sources.tree().file(path).isEmpty()) {
            problems.add(new LinkBroken(reference.span(), path.value(), nearby.of(path)));
            return false;
        }
        var kind = kind(path);
        if (SOURCES.contains(kind) || site.addresses().file(path).isEmpty()) {
            problems.add(new LinkToPageless(reference.span(), path.value()));
            return false;
        }
        if (reference.kind() == Kind.PICTURE && DOCUMENTS.contains(kind)) {
            problems.add(new LinkBroken(reference.span(), "picture " + path.value(), List.of()));
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

    /** Says which files no text wants, once all was looked up; as long as a text can not be read, nobody knows. */
    void reportUnused() {
        var texts = 0;
        for (var file : sources.tree().below("content")) {
            texts += isText(file.path()) ? 1 : 0;
        }
        if (texts > targets.size() || !sources.damage().isNone()) {
            return;
        }
        for (var file : sources.tree().below("content")) {
            var path = file.path();
            if (!isText(path) && !files.contains(path) && !wanted.contains(path) && !SOURCES.contains(kind(path))) {
                problems.add(new FileUnused(Span.startOf(path)));
            }
        }
    }
}
