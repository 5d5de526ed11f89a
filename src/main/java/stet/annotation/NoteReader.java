package stet.annotation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import stet.annotation.Note.Signature;
import stet.annotation.Note.Standing;
import stet.annotation.Note.Status;
import stet.annotation.Note.Substance;
import stet.annotation.Note.Withdrawal;
import stet.annotation.NoteDetail.Check;
import stet.annotation.NoteDetail.Dating;
import stet.annotation.NoteDetail.Remark;
import stet.annotation.NoteDetail.Sequel;
import stet.annotation.Target.WholeArticle;
import stet.problem.AnnotationProblem.BodyMissing;
import stet.problem.AnnotationProblem.FieldNotForType;
import stet.problem.AnnotationProblem.FollowupWithoutTarget;
import stet.problem.AnnotationProblem.NoteTypeMissing;
import stet.problem.AnnotationProblem.NoteTypeUnknown;
import stet.problem.AnnotationProblem.QuoteMissing;
import stet.problem.AnnotationProblem.SourceRequired;
import stet.problem.AnnotationProblem.TombstoneWithoutId;
import stet.problem.Problems;
import stet.yaml.YamlValue.Fields;
import stet.yaml.YamlValue.Text;

/**
 * Reads one note. Which notes need a body:
 *
 * <ul>
 *   <li>{@code context}, {@code comment} and {@code question} always do;
 *   <li>{@code entity}, {@code date}, {@code source}, {@code claim} and {@code check} never do: the record says it;
 *   <li>{@code quotation} does unless it names a {@code speaker}, {@code sic} and {@code correction} unless they give
 *       the {@code reading}, {@code translation} unless it gives the {@code other_quote}, {@code followup} unless it
 *       leads to an {@code event} or an {@code article}, which have titles;
 *   <li>a note with {@code status: withdrawn}, or with {@code withdrawn: {date: …, author: …, why: …}}, needs neither
 *       body nor quote nor the fields of its type, but an id.
 * </ul>
 *
 * <p>A note with mistakes is read as far as it goes, so that its words are looked for in the same run.
 */
final class NoteReader {

    /** What notes have that do not say otherwise. */
    record Defaults(Signature signature, Optional<Status> status) {

        static final Defaults NONE =
                new Defaults(new Signature(Optional.empty(), Optional.empty(), Optional.empty()), Optional.empty());
    }

    private static final List<String> ABOUT = List.of("quote", "block", "figure", "article");

    private static final List<String> SOURCES = List.of("sources");

    private static final Withdrawal NOT_TOLD =
            new Withdrawal(Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty());

    private final Entry entry;
    private final Optional<NoteType> type;
    private final NoteType kind;
    private final Defaults defaults;
    private final Problems problems;

    private NoteReader(Entry entry, Optional<NoteType> type, NoteType kind, Defaults defaults) {
        this.entry = entry;
        this.type = type;
        this.kind = kind;
        this.defaults = defaults;
        problems = entry.problems();
    }

    /** Reads a note; its id is empty where none is written. */
    static Note read(Entry all, Defaults defaults) {
        var type = type(all);
        var kind = type.or(() -> meant(all)).orElse(NoteType.COMMENT);
        var own = new Entry(all.source(), own(all, type, kind), all.problems());
        return new NoteReader(own, type, kind, defaults).read();
    }

    /** The type that a note without one that is known has the fields of, if there is one: these are then looked at. */
    private static Optional<NoteType> meant(Entry entry) {
        var fields = Arrays.stream(NoteType.values())
                .flatMap(one -> one.fields().stream())
                .filter(entry::has)
                .toList();
        return Arrays.stream(NoteType.values())
                .filter(one -> !fields.isEmpty() && one.fields().containsAll(fields))
                .filter(one -> one != NoteType.DATE || entry.has("when"))
                .findFirst();
    }

    private static Optional<NoteType> type(Entry entry) {
        var value = entry.line("type");
        var type = value.flatMap(label -> Arrays.stream(NoteType.values())
                .filter(one -> one.label().equals(label))
                .findFirst());
        if (value.isPresent() && type.isEmpty()) {
            var at = entry.any("type").orElseThrow().span();
            entry.problems().add(new NoteTypeUnknown(at, value.get(), Labelled.labels(NoteType.class)));
        }
        return type;
    }

    /** The fields without those that belong to notes of other types, which is told. */
    private static Fields own(Entry entry, Optional<NoteType> type, NoteType kind) {
        var kept = entry.fields().fields().stream()
                .filter(field -> {
                    var types = Arrays.stream(NoteType.values())
                            .filter(one -> one.fields().contains(field.name()))
                            .toList();
                    // The claim that a check meets belongs within it, and that is told with the rest of it.
                    var isOfCheck = kind == NoteType.CHECK && field.name().equals("claim");
                    var isForeign = !types.isEmpty() && !types.contains(kind) && !isOfCheck;
                    if (isForeign && type.isPresent()) {
                        var names = types.stream().map(NoteType::label).toList();
                        entry.problems()
                                .add(new FieldNotForType(
                                        field.nameSpan(),
                                        field.name(),
                                        type.get().label(),
                                        names));
                    }
                    return !isForeign;
                })
                .toList();
        return new Fields(kept, entry.fields().span());
    }

    private Note read() {
        if (!entry.has("type")) {
            var missing = new NoteTypeMissing(entry.head(), Labelled.labels(NoteType.class));
            entry.missed(missing, List.of("type"), "comment");
        }
        var id = entry.naming("id").flatMap(naming -> NoteIds.checked(naming, problems));
        var status = status();
        var target = target(status, id.isPresent());
        var signature = signature();
        var body = BodyReader.read(entry);
        var sources = entry.namings("sources");
        var tags = entry.anyNamings("tags");
        var detail = isTombstone(status) ? Optional.<NoteDetail>empty() : DetailReader.read(entry, kind, signature);
        var substance = new Substance(detail.orElseGet(Remark::new), body, sources, tags);
        var standing = standing(status);
        if (status != Status.WITHDRAWN && type.isPresent() && detail.isPresent()) {
            checkContent(substance);
        }
        entry.within("quote", "{from: …, to: …}", "from", "to", "over_headings", "blocks_max");
        entry.within("withdrawn", "{date: 2026-11-24, author: …, why: …}", "why");
        if (entry.hasOthers()) {
            knowOthers();
        }
        entry.refuseOthers();
        return new Note(id.map(Naming::text).orElse(""), kind, entry.span(), target, substance, signature, standing);
    }

    private Status status() {
        var written = entry.choice("status", Status.class);
        if (entry.has("withdrawn")) {
            return Status.WITHDRAWN;
        }
        return written.or(() -> kind == NoteType.QUESTION ? Optional.of(Status.DRAFT) : defaults.status())
                .orElse(Status.PUBLISHED);
    }

    private Standing standing(Status status) {
        var told = entry.entry("withdrawn").map(NoteReader::withdrawal);
        var withdrawn = told.or(() -> Optional.of(NOT_TOLD)).filter(found -> status == Status.WITHDRAWN);
        return new Standing(status, entry.naming("replaces"), entry.naming("withdraws"), withdrawn);
    }

    private static Withdrawal withdrawal(Entry inner) {
        var told =
                new Withdrawal(Optional.empty(), false, inner.naming("author"), inner.date("date"), inner.line("why"));
        inner.refuseOthers();
        return told;
    }

    private Signature signature() {
        var by = defaults.signature();
        return new Signature(
                entry.naming("author").or(by::author),
                entry.date("date").or(by::date),
                entry.lang("lang").or(by::lang));
    }

    private Target target(Status status, boolean hasId) {
        var target = TargetReader.read(entry, kind);
        if (!TargetReader.isThere(entry, kind)) {
            if (status != Status.WITHDRAWN) {
                entry.missed(new QuoteMissing(entry.head()), ABOUT, "the words it is about");
            } else if (!hasId) {
                problems.add(new TombstoneWithoutId(entry.head()));
            }
        }
        return target.orElseGet(WholeArticle::new);
    }

    /** Whether nothing is left of what it said by its own fields. */
    private boolean isTombstone(Status status) {
        return status == Status.WITHDRAWN && kind.fields().stream().noneMatch(entry::has);
    }

    private void checkContent(Substance substance) {
        var detail = substance.detail();
        if (substance.body().isEmpty() && !DetailReader.saysSomething(detail) && !isMeant()) {
            var missing = new BodyMissing(entry.head(), kind.label(), DetailReader.instead(kind));
            entry.missed(missing, List.of("body"), "What it says.");
        }
        var noSources = substance.sources().isEmpty();
        if (detail instanceof Check && noSources) {
            entry.missed(new SourceRequired(entry.head(), "a check"), SOURCES, "[asiapress-0303]");
        }
        if (detail instanceof Dating dating
                && dating.when().basis().equals(Optional.of(When.Basis.EXTERNAL))
                && noSources) {
            entry.missed(new SourceRequired(entry.head(), "a date from elsewhere"), SOURCES, "[asiapress-0303]");
        }
        if (kind == NoteType.FOLLOWUP && detail instanceof Sequel && noSources && !isMeant()) {
            problems.add(new FollowupWithoutTarget(entry.head()));
        }
    }

    /** Whether a field is there that makes a body needless: what is wrong with it has been told as that. */
    private boolean isMeant() {
        return DetailReader.instead(kind).stream().anyMatch(this::isMeant);
    }

    /** Whether a field says something, rightly or wrongly. */
    private boolean isMeant(String name) {
        return entry.any(name)
                .filter(value -> !TargetReader.isTrue(value))
                .filter(value -> !(value instanceof Text text && text.value().isBlank()))
                .isPresent();
    }

    /** Fields that are often written here, and those that they stand for. */
    private void knowOthers() {
        entry.instead("body", "What it says.", "text", "note", "comment", "content", "description", "explanation");
        entry.instead("quote", "the words it is about", "exact", "words", "passage", "selector");
        entry.instead("sources", "[asiapress-0303]", "evidence", "citation", "citations", "reference", "references");
        entry.instead("author", "Archive desk", "by", "editor", "authors");
        entry.instead("date", "2026-11-20", "created", "updated", "as_of");
    }

    /** The fields of a sidecar's {@code defaults}. */
    static Defaults defaults(Entry entry) {
        var signature = new Signature(entry.naming("author"), entry.date("date"), entry.lang("lang"));
        var status = entry.choice("status", Status.class);
        entry.refuseOthers();
        return new Defaults(signature, status);
    }
}
