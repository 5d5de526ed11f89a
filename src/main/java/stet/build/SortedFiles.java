package stet.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import stet.annotation.SidecarReader;
import stet.archive.EventReader;
import stet.archive.Kind;
import stet.archive.LedgerReader;
import stet.archive.TimelineReader;
import stet.archive.WorksReader;
import stet.problem.ArchiveProblem.SidecarAlone;
import stet.problem.Problem;
import stet.problem.Problems;
import stet.problem.SourceProblem.FileMisplaced;
import stet.problem.SourceProblem.FileNameRefused;
import stet.problem.SourceProblem.FileNameTwice;
import stet.problem.SourceProblem.FileNameUnreadable;
import stet.problem.SourceProblem.FileTooLarge;
import stet.problem.SourceProblem.FileUnreadable;
import stet.problem.SourceProblem.SpecialFile;
import stet.problem.SourceProblem.SymbolicLink;
import stet.site.Addresses;
import stet.site.SiteReader;
import stet.source.SourceFile;
import stet.source.SourcePath;
import stet.source.SourceTree;
import stet.source.Span;
import stet.source.TreeReader;

/** The files of {@code content/}, told apart by where they lie; what has no place there is told about. */
record SortedFiles(
        List<SourceFile> articles,
        List<SourceFile> prose,
        List<SourceFile> entities,
        List<SourceFile> timelines,
        List<SourceFile> events,
        Map<SourcePath, SourceFile> sidecars) {

    /** Where texts may lie. */
    private static final List<String> FOLDERS = Stream.concat(
                    Addresses.PAGE_FOLDERS.stream(), Stream.of("content/tags", EventReader.FOLDER))
            .toList();

    static SortedFiles of(SourceTree tree, Problems problems) {
        var sorted = new SortedFiles(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new HashMap<>());
        for (var file : tree.below("content")) {
            if (file.path().value().endsWith(".md")) {
                sorted.add(file, problems);
            } else if (file.path().isBelow(EventReader.FOLDER)
                    && file.path().extension().equals("yaml")) {
                sorted.events.add(file);
            } else {
                if (file.path().value().endsWith(SidecarReader.SUFFIX)) {
                    sorted.sidecars.put(file.path(), file);
                }
                misplaced(file.path(), tree).ifPresent(problems::add);
            }
        }
        return sorted;
    }

    private void add(SourceFile file, Problems problems) {
        var path = file.path();
        if (path.isBelow("content/articles")) {
            articles.add(file);
        } else if (path.isBelow("content/pages")) {
            prose.add(file);
        } else if (Kind.ofFolder(path.folder()).isPresent()) {
            entities.add(file);
        } else if (path.folder().equals(TimelineReader.FOLDER)) {
            timelines.add(file);
        } else {
            problems.add(new FileMisplaced(Span.startOf(path), FOLDERS));
        }
    }

    /** Where the notes on an article are, if there are any. */
    Optional<SourceFile> sidecarOf(SourceFile article) {
        if (sidecars.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(sidecars.get(SidecarReader.beside(article.path())));
    }

    private static Optional<Problem> misplaced(SourcePath path, SourceTree tree) {
        var span = Span.startOf(path);
        if (path.equals(SiteReader.PATH) || path.equals(WorksReader.PATH) || path.equals(LedgerReader.PATH)) {
            return Optional.empty();
        }
        if (path.isBelow("content/articles") && path.name().endsWith(SidecarReader.SUFFIX)) {
            var value = path.value();
            var article = new SourcePath(value.substring(0, value.length() - SidecarReader.SUFFIX.length()) + ".md");
            return tree.file(article).isPresent()
                    ? Optional.empty()
                    : Optional.of(new SidecarAlone(span, article.value()));
        }
        var isText = List.of("md", "yaml", "yml", "tsv", "markdown", "html", "htm")
                .contains(path.extension().toLowerCase(Locale.ROOT));
        return isText ? Optional.of(new FileMisplaced(span, FOLDERS)) : Optional.empty();
    }

    static Problem problem(SourceTree.Oddity oddity) {
        var span = Span.startOf(oddity.path());
        return switch (oddity.kind()) {
            case SYMBOLIC_LINK -> new SymbolicLink(span);
            case SPECIAL_FILE -> new SpecialFile(span);
            case TOO_LARGE -> new FileTooLarge(span, TreeReader.MAX_SIZE);
            case UNREADABLE -> new FileUnreadable(span);
            case NAME_UNREADABLE -> new FileNameUnreadable(span);
            case NAME_REFUSED -> new FileNameRefused(span);
            case NAME_TWICE -> new FileNameTwice(span);
        };
    }
}
