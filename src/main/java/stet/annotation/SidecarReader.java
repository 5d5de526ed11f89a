package stet.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stet.annotation.LocalSource.Kind;
import stet.annotation.LocalSource.Likelihood;
import stet.annotation.LocalSource.Portrait;
import stet.annotation.LocalSource.Sameness;
import stet.annotation.NoteDetail.Speaking;
import stet.annotation.NoteReader.Defaults;
import stet.annotation.Quote.Words;
import stet.annotation.Sidecar.BlockRole;
import stet.annotation.Sidecar.Role;
import stet.annotation.Target.BodyWords;
import stet.annotation.Target.WholeBlock;
import stet.problem.AnnotationProblem.LocalSourceUnknown;
import stet.problem.AnnotationProblem.NotNotes;
import stet.problem.AnnotationProblem.RoleOfNoBlock;
import stet.problem.AnnotationProblem.SourceWithoutWords;
import stet.problem.Outcome;
import stet.problem.Problems;
import stet.source.SourcePath;
import stet.source.SourceText;
import stet.yaml.YamlReader;
import stet.yaml.YamlValue;
import stet.yaml.YamlValue.Fields;
import stet.yaml.YamlValue.Items;
import stet.yaml.YamlValue.Text;

/**
 * Reads a file of notes: a list of them, or a map of {@code defaults}, {@code blocks}, {@code sources} and
 * {@code notes}. Says all that is wrong with it at once.
 */
public final class SidecarReader {

    /** How the names of files of notes end. */
    public static final String SUFFIX = ".notes.yaml";

    /** What the map in a file with more to say than notes holds. */
    private static final List<String> PARTS = List.of("defaults", "blocks", "sources", "notes");

    private static final String TEXT = ".md";

    private final SourceText source;
    private final Problems problems = new Problems();
    private final List<LocalSource> sources = new ArrayList<>();
    private final List<LocalSource> lost = new ArrayList<>();

    private SidecarReader(SourceText source) {
        this.source = source;
    }

    /** Where the notes on a text lie: {@code x.notes.yaml} beside {@code x.md}. */
    public static SourcePath beside(SourcePath text) {
        var path = text.value();
        return new SourcePath(path.substring(0, path.length() - TEXT.length()) + SUFFIX);
    }

    /** The text that a file of notes lies beside; of any other file that file. */
    public static SourcePath textOf(SourcePath path) {
        var value = path.value();
        return value.endsWith(SUFFIX)
                ? new SourcePath(value.substring(0, value.length() - SUFFIX.length()) + TEXT)
                : path;
    }

    /** Reads a file. The value holds what could be read, even if there are errors; none if it is not YAML. */
    public static Outcome<Sidecar> read(SourceText source) {
        var reader = new SidecarReader(source);
        var yaml = reader.problems.take(YamlReader.readAny(source));
        return yaml.isPresent() ? reader.read(yaml.get()) : reader.problems.failed();
    }

    private Outcome<Sidecar> read(YamlValue value) {
        if (value instanceof Fields fields) {
            var top = new Entry(source, fields, problems);
            return isNote(top) ? outcome(List.of(), notes(List.of(value), Defaults.NONE)) : read(top);
        }
        if (value instanceof Items items) {
            return outcome(List.of(), notes(items.values(), Defaults.NONE));
        }
        if (!(value instanceof Text text && text.isEmpty())) {
            problems.add(new NotNotes(value.span(), value.kind()));
        }
        return outcome(List.of(), List.of());
    }

    /** Whether a file holds one note without the dash that would make a list of it, which is then told. */
    private boolean isNote(Entry top) {
        var isNote = (top.has("type") || top.has("quote")) && PARTS.stream().noneMatch(top::has);
        if (isNote) {
            problems.add(new NotNotes(top.head(), "the fields of one"));
        }
        return isNote;
    }

    private Outcome<Sidecar> read(Entry top) {
        var defaults = top.entry("defaults").map(NoteReader::defaults).orElse(Defaults.NONE);
        var roles = new ArrayList<BlockRole>();
        for (var entry : top.entries("blocks")) {
            role(entry).ifPresent(roles::add);
        }
        top.entries("sources").forEach(this::local);
        var list = top.any("notes");
        var notes = list.map(found -> found instanceof Items items ? items.values() : List.of(found))
                .map(values -> notes(values, defaults))
                .orElse(List.of());
        top.refuseOthers();
        return outcome(roles, notes);
    }

    private Outcome<Sidecar> outcome(List<BlockRole> roles, List<Note> notes) {
        var all = Stream.concat(sources.stream(), lost.stream()).toList();
        var named = NoteIds.assign(notes, all, problems);
        var ids = all.stream().map(LocalSource::id).toList();
        all.forEach(one -> one.portrait().sameAs().forEach(same -> checkSource(same.source(), ids)));
        for (var note : named) {
            if (note.substance().detail() instanceof Speaking speaking) {
                checkSource(speaking.source(), ids);
            }
        }
        var standing = Withdrawals.apply(named, problems);
        return problems.outcome(new Sidecar(List.copyOf(roles), List.copyOf(sources), List.copyOf(lost), standing));
    }

    private List<Note> notes(List<YamlValue> values, Defaults defaults) {
        var notes = new ArrayList<Note>();
        for (var value : values) {
            if (value instanceof Fields fields) {
                notes.add(NoteReader.read(new Entry(source, fields, problems), defaults));
            } else {
                problems.add(new NotNotes(value.span(), value.kind()));
            }
        }
        return List.copyOf(notes);
    }

    private Optional<BlockRole> role(Entry entry) {
        var role = entry.requiredChoice("role", Role.class);
        var figure = entry.naming("figure");
        if (!entry.has("block") && !entry.has("quote")) {
            entry.missed(new RoleOfNoBlock(entry.head()), List.of("block", "quote"), "words of the block");
        }
        var target = entry.has("block")
                ? entry.naming("block").<Target>map(WholeBlock::new)
                : QuoteReader.read(entry).<Target>map(BodyWords::new);
        entry.refuseOthers();
        return role.flatMap(found -> target.map(block -> new BlockRole(found, block, figure, entry.span())));
    }

    /** A source with mistakes is read as far as it goes, so that nobody is told that there is none of its id. */
    private void local(Entry entry) {
        var id = entry.requiredNaming("id", "s1").flatMap(naming -> NoteIds.checked(naming, problems));
        var kind = entry.requiredChoice("kind", Kind.class);
        if (!entry.has("quote")) {
            entry.missed(new SourceWithoutWords(entry.head()), List.of("quote"), "words that first speak of it");
        }
        var quote = QuoteReader.read(entry);
        var portrait = new Portrait(
                entry.namings("traits").stream().map(Naming::text).toList(),
                entry.flag("reason_printed"),
                entry.line("pronoun_printed"),
                WhenReader.read(entry, "spoke"),
                sameness(entry),
                entry.naming("author"),
                entry.line("seen_by_outlet"));
        entry.refuseOthers();
        id.ifPresent(found -> {
            var words = quote.orElseGet(() -> Quote.of(new Words("", entry.head())));
            var source = new LocalSource(found.text(), kind.orElse(Kind.UNNAMED), entry.span(), words, portrait);
            (quote.isPresent() ? sources : lost).add(source);
        });
    }

    private static List<Sameness> sameness(Entry entry) {
        var found = new ArrayList<Sameness>();
        entry.entry("same_as").ifPresent(others -> {
            for (var field : others.fields().fields()) {
                others.choice(field.name(), Likelihood.class)
                        .ifPresent(likelihood ->
                                found.add(new Sameness(new Naming(field.name(), field.nameSpan()), likelihood)));
            }
        });
        return List.copyOf(found);
    }

    private void checkSource(Naming named, List<String> ids) {
        if (!ids.contains(named.text())) {
            problems.add(new LocalSourceUnknown(named.span(), named.text(), ids));
        }
    }
}
