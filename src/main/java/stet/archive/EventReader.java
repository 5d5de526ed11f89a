package stet.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import stet.annotation.Labelled;
import stet.annotation.When;
import stet.annotation.WhenReader;
import stet.archive.Event.Account;
import stet.article.ValueReader;
import stet.markdown.Reference;
import stet.problem.ArticleProblem.EdtfInvalid;
import stet.problem.EventProblem.BadEventId;
import stet.problem.EventProblem.EvidenceShape;
import stet.problem.EventProblem.NotEvents;
import stet.problem.Outcome;
import stet.problem.Problems;
import stet.site.Addresses;
import stet.site.LocalText;
import stet.site.LocalTexts;
import stet.source.SourcePath;
import stet.source.SourceText;
import stet.source.Span;
import stet.yaml.FieldReader;
import stet.yaml.YamlReader;
import stet.yaml.YamlValue;
import stet.yaml.YamlValue.Fields;
import stet.yaml.YamlValue.Items;
import stet.yaml.YamlValue.Text;

/** Reads a file of {@code content/events/}: a list of events. Says all that is wrong with it at once. */
public final class EventReader {

    /** Where files of events lie. */
    public static final String FOLDER = "content/events";

    private static final SourcePath ROOT = new SourcePath("content/x");

    private static final List<String> REQUIRED = List.of("id", "title", "when", "certainty");

    private final SourceText source;
    private final Problems problems = new Problems();
    private final LocalTexts texts;

    private EventReader(SourceText source, Addresses addresses) {
        this.source = source;
        texts = new LocalTexts(addresses.languages(), problems);
    }

    /** The events of a file that could be read; none if it is not YAML. */
    public static Outcome<List<Event>> read(SourceText source, Addresses addresses) {
        return new EventReader(source, addresses).read();
    }

    private Outcome<List<Event>> read() {
        var top = problems.take(YamlReader.readAny(source));
        if (top.isEmpty()) {
            return problems.failed();
        }
        var events = new ArrayList<Event>();
        if (top.get() instanceof Fields fields && !isEvent(fields)) {
            problems.add(new NotEvents(head(fields), "a map of other fields"));
            return problems.outcome(List.of());
        }
        for (var value : entries(top.get())) {
            if (value instanceof Fields fields) {
                event(fields).ifPresent(events::add);
            } else {
                problems.add(new NotEvents(value.span(), value.kind()));
            }
        }
        return problems.outcome(List.copyOf(events));
    }

    /** A list of events, or the one event or other thing that stands in its place; nothing of an empty file. */
    private static List<YamlValue> entries(YamlValue top) {
        if (top instanceof Items items) {
            return items.values();
        }
        return top instanceof Text text && text.isEmpty() ? List.of() : List.of(top);
    }

    /** Whether a map that stands alone in a file is an event, or what somebody put around the list of them. */
    private static boolean isEvent(Fields fields) {
        return fields.fields().stream().anyMatch(field -> REQUIRED.contains(field.name()));
    }

    private static Span head(Fields fields) {
        return fields.fields().isEmpty()
                ? fields.span()
                : fields.fields().get(0).nameSpan();
    }

    private Optional<Event> event(Fields fields) {
        var reader = new FieldReader(fields, problems);
        var head = head(fields);
        var id = reader.required("id", head, "complaint-sent").filter(this::isId);
        var title = requiredLocal("title", fields, reader, "The complaint reaches the guards");
        var when = when(reader, fields, head);
        var certainty = certainty(reader, head);
        var who = ValueReader.names("who", reader);
        var where = ValueReader.names("where", reader);
        var summary = local("summary", reader);
        var evidence = evidence(reader);
        var sources = ValueReader.names("sources", reader);
        var tags = ValueReader.anyNames("tags", reader);
        var accounts = accounts(reader);
        var follows = local("follows", reader);
        WhenReader.beside(reader, "when");
        reader.within("accounts", "[{by: …, when: …, text: …}]", List.of("by", "text"));
        if (reader.hasOthers()) {
            knowOthers(reader);
        }
        reader.refuseOthers();
        if (id.isEmpty() || title.isEmpty() || when.isEmpty() || certainty.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Event(
                id.get().value(),
                id.get().span(),
                title.get(),
                when.get(),
                who,
                where,
                certainty.get(),
                summary,
                evidence,
                sources,
                tags,
                accounts,
                follows));
    }

    /** Fields that are often written here, and those that they stand for. */
    private static void knowOthers(FieldReader reader) {
        reader.instead("who", "[mss]", List.of("people", "organizations", "entities", "actors"));
        reader.instead("where", "[yalu-river]", List.of("place", "places", "location", "locations"));
        reader.instead("title", "The complaint reaches the guards", List.of("name", "headline"));
        reader.instead("summary", "One or two sentences.", List.of("description", "body", "note"));
        reader.instead("sources", "[asiapress-0303]", List.of("source", "url", "link", "links", "references"));
        reader.instead("evidence", "[articles/2020/03/complaint.md#n-sent]", List.of("article", "articles"));
        reader.instead("certainty", "reported", List.of("status", "confidence"));
    }

    private boolean isId(Text id) {
        var fits = id.value().length() <= 100
                && !id.value().isEmpty()
                && id.value().chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
        if (!fits) {
            problems.add(new BadEventId(id.span(), id.value()));
        }
        return fits;
    }

    private Optional<When> when(FieldReader reader, Fields fields, Span head) {
        if (reader.any("when").isEmpty()) {
            reader.missed("when", head, "2020-02-29");
            return Optional.empty();
        }
        return WhenReader.required(source, fields, "when", problems).filter(this::isOfOurEra);
    }

    private boolean isOfOurEra(When when) {
        if (!when.date().isOfOurEra()) {
            problems.add(
                    EdtfInvalid.outOfOurEra(when.span(), "when", when.date().text()));
            return false;
        }
        return true;
    }

    private Optional<Certainty> certainty(FieldReader reader, Span head) {
        if (reader.any("certainty").isEmpty()) {
            reader.missed("certainty", head, "reported");
        }
        return reader.choice("certainty", Labelled.labels(Certainty.class))
                .flatMap(label -> Arrays.stream(Certainty.values())
                        .filter(one -> one.label().equals(label))
                        .findFirst());
    }

    private Optional<LocalText> requiredLocal(String name, Fields fields, FieldReader reader, String example) {
        return oneLine(texts.required(name, reader, fields.span(), example));
    }

    /** A text in one line, or such texts by language. */
    private Optional<LocalText> local(String name, FieldReader reader) {
        return oneLine(texts.text(name, reader));
    }

    private static Optional<LocalText> oneLine(LocalText text) {
        text.byLanguage().replaceAll((lang, words) -> ValueReader.oneLine(words));
        return Optional.of(text).filter(found -> !found.isEmpty());
    }

    private List<Reference> evidence(FieldReader reader) {
        var evidence = new ArrayList<Reference>();
        for (var text : reader.texts("evidence")) {
            passage(text)
                    .ifPresentOrElse(evidence::add, () -> problems.add(new EvidenceShape(text.span(), text.value())));
        }
        return List.copyOf(evidence);
    }

    /** An article by its path below {@code content/}, and a place in it. */
    private static Optional<Reference> passage(Text text) {
        var hash = text.value().indexOf('#');
        var path = hash < 0 ? text.value() : text.value().substring(0, hash);
        if (!path.startsWith("articles/") || !path.endsWith(".md")) {
            return Optional.empty();
        }
        var place =
                hash < 0 ? Optional.<String>empty() : Optional.of(text.value().substring(hash + 1));
        return ROOT.resolve(path, "content")
                .map(target -> new Reference(text.span(), target, place, Reference.Kind.LINK));
    }

    private List<Account> accounts(FieldReader reader) {
        var accounts = new ArrayList<Account>();
        for (var value : reader.items("accounts")) {
            reader.fields("accounts", value).flatMap(this::account).ifPresent(accounts::add);
        }
        return List.copyOf(accounts);
    }

    private Optional<Account> account(Fields fields) {
        var inner = new FieldReader(fields, problems);
        var by = requiredLocal("by", fields, inner, "Radio Free Asia");
        inner.any("when");
        var when = WhenReader.read(source, fields, "when", problems).filter(this::isOfOurEra);
        var text = requiredLocal("text", fields, inner, "One kilometre deep, in force from midnight.");
        var sources = ValueReader.names("sources", inner);
        inner.refuseOthers();
        return by.flatMap(found -> text.map(words -> new Account(found, when, words, sources)));
    }
}
