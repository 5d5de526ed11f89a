package stet.annotation;

import java.util.List;
import java.util.Optional;
import stet.annotation.Note.Signature;
import stet.annotation.NoteDetail.Background;
import stet.annotation.NoteDetail.Check;
import stet.annotation.NoteDetail.Claim;
import stet.annotation.NoteDetail.Dating;
import stet.annotation.NoteDetail.Emendation;
import stet.annotation.NoteDetail.Evidential;
import stet.annotation.NoteDetail.Form;
import stet.annotation.NoteDetail.Hedge;
import stet.annotation.NoteDetail.Mention;
import stet.annotation.NoteDetail.Modality;
import stet.annotation.NoteDetail.Parallel;
import stet.annotation.NoteDetail.Polarity;
import stet.annotation.NoteDetail.Remark;
import stet.annotation.NoteDetail.Sequel;
import stet.annotation.NoteDetail.Speaking;
import stet.annotation.NoteDetail.Speech;
import stet.annotation.NoteDetail.Support;
import stet.annotation.NoteDetail.Verdict;
import stet.date.Edtf;
import stet.markdown.Reference;
import stet.problem.AnnotationProblem.ArticleElsewhere;
import stet.problem.MarkdownProblem.LinkLeavesContent;
import stet.site.WebAddress;
import stet.source.SourcePath;

/** Reads the fields that a note has by its type. */
final class DetailReader {

    private static final String ROOT = "content";

    private static final String CLAIM = "{text: …, by: …}";

    private static final String CHECK = "{claim: …, verdict: …, as_of: …}";

    private final Entry entry;
    private final Signature signature;

    private DetailReader(Entry entry, Signature signature) {
        this.entry = entry;
        this.signature = signature;
    }

    /** What a note says by its own fields; empty if they are wrong. A check without a date has that of the note. */
    static Optional<NoteDetail> read(Entry entry, NoteType type, Signature signature) {
        return new DetailReader(entry, signature).read(type);
    }

    /** Says where the fields belong that stand beside the one which holds them. */
    private static void beside(Entry entry, NoteType type) {
        switch (type) {
            case CLAIM ->
                entry.within(
                        "claim",
                        CLAIM,
                        "text",
                        "by",
                        "reported_by",
                        "cue",
                        "evidential",
                        "modality",
                        "polarity",
                        "support");
            case CHECK -> entry.within("check", CHECK, "claim", "verdict", "as_of");
            case DATE -> WhenReader.beside(entry, "when");
            default -> {}
        }
    }

    private Optional<NoteDetail> read(NoteType type) {
        beside(entry, type);
        return switch (type) {
            case CONTEXT -> Optional.of(new Background(entry.namings("places"), entry.namings("entities")));
            case ENTITY -> entry.requiredNaming("entity", "kim-jong-un").map(Mention::new);
            case DATE -> dating();
            case SOURCE -> entry.requiredNaming("source", "s1").map(Speaking::new);
            case QUOTATION ->
                Optional.of(new Speech(
                        entry.naming("speaker"),
                        entry.choice("form", Form.class),
                        entry.naming("via"),
                        entry.lang("lang_original")));
            case CLAIM -> required("claim", CLAIM).flatMap(this::claim);
            case CHECK -> required("check", CHECK).flatMap(this::check);
            case SIC, CORRECTION -> Optional.of(new Emendation(entry.line("reading")));
            case TRANSLATION -> Optional.of(new Parallel(entry.lang("other_lang"), entry.naming("other_quote")));
            case FOLLOWUP -> Optional.of(new Sequel(entry.naming("event"), article(), entry.address("url")));
            case COMMENT, QUESTION -> Optional.of(new Remark());
        };
    }

    /** Without a date that can be read, no more than the event is known: it is looked up all the same. */
    private Optional<NoteDetail> dating() {
        var when = WhenReader.required(entry, "when");
        var event = entry.naming("event");
        return when.<NoteDetail>map(found -> new Dating(found, event))
                .or(() -> event.map(known -> new Sequel(event, Optional.empty(), Optional.empty())));
    }

    private Optional<Entry> required(String name, String example) {
        return entry.required(name, example).flatMap(value -> entry.entry(name));
    }

    private Optional<NoteDetail> claim(Entry inner) {
        var text = inner.requiredLine("text", "The border was closed.");
        var by = inner.naming("by");
        var reportedBy = inner.naming("reported_by");
        var cue = inner.line("cue");
        var hedge = new Hedge(
                inner.choice("evidential", Evidential.class),
                inner.choice("modality", Modality.class),
                inner.choice("polarity", Polarity.class),
                inner.choice("support", Support.class));
        inner.refuseOthers();
        return Optional.of(new Claim(text.orElse(""), by, reportedBy, cue, hedge));
    }

    private Optional<NoteDetail> check(Entry inner) {
        var claim = inner.requiredLine("claim", "The border was closed.");
        var verdict = inner.requiredChoice("verdict", Verdict.class);
        var asOf = asOf(inner);
        inner.refuseOthers();
        return claim.flatMap(text -> verdict.flatMap(found -> asOf.map(date -> new Check(text, found, date))));
    }

    private Optional<Edtf> asOf(Entry inner) {
        if (!inner.has("as_of")) {
            if (signature.date().isEmpty()) {
                inner.required("as_of", "2026-11-20");
            }
            return signature.date();
        }
        return inner.date("as_of");
    }

    /** Another article: by its path in the archive, as events name it, or from here, as links do. */
    private Optional<Reference> article() {
        var named = entry.any("article")
                .filter(value -> !TargetReader.isTrue(value))
                .flatMap(value -> entry.naming("article"));
        if (named.isEmpty()) {
            return Optional.empty();
        }
        var text = named.get().text();
        if (WebAddress.isWhole(text)) {
            entry.problems().add(new ArticleElsewhere(named.get().span(), text));
            return Optional.empty();
        }
        var hash = text.indexOf('#');
        var path = hash < 0 ? text : text.substring(0, hash);
        var from = path.startsWith("articles/")
                ? new SourcePath(ROOT + "/" + entry.source().path().name())
                : entry.source().path();
        var target = from.resolve(path, ROOT);
        if (target.isEmpty()) {
            entry.problems().add(new LinkLeavesContent(named.get().span(), text));
        }
        var fragment = hash < 0 ? Optional.<String>empty() : Optional.of(text.substring(hash + 1));
        return target.map(found -> new Reference(named.get().span(), found, fragment, Reference.Kind.LINK));
    }

    /** The fields that make a body needless; none if the detail by itself never does, or always does. */
    static List<String> instead(NoteType type) {
        return switch (type) {
            case QUOTATION -> List.of("speaker");
            case SIC, CORRECTION -> List.of("reading");
            case TRANSLATION -> List.of("other_quote");
            case FOLLOWUP -> List.of("event", "article", "url");
            default -> List.of();
        };
    }

    /** Whether a note says something by its own fields, so that it needs no body. */
    static boolean saysSomething(NoteDetail detail) {
        if (detail instanceof Remark || detail instanceof Background) {
            return false;
        }
        if (detail instanceof Speech speech) {
            return speech.speaker().isPresent();
        }
        if (detail instanceof Emendation emendation) {
            return emendation.reading().isPresent();
        }
        if (detail instanceof Parallel parallel) {
            return parallel.words().isPresent();
        }
        return !(detail instanceof Sequel sequel)
                || sequel.event().isPresent()
                || sequel.article().isPresent()
                || sequel.url().isPresent();
    }
}
