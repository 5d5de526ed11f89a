package stet.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import stet.archive.Timeline.Era;
import stet.archive.Timeline.Group;
import stet.archive.Timeline.Include;
import stet.article.ArticleCompiler;
import stet.article.Body;
import stet.article.Compiled;
import stet.article.FrontMatterBlock;
import stet.article.Named;
import stet.article.ValueReader;
import stet.date.Edtf;
import stet.markdown.Destinations;
import stet.markdown.MarkdownReader;
import stet.problem.ArticleProblem.EdtfInvalid;
import stet.problem.EventProblem.GroupTwice;
import stet.problem.Outcome;
import stet.problem.Problems;
import stet.site.Addresses;
import stet.site.LocalText;
import stet.site.LocalTexts;
import stet.site.OutputPath;
import stet.source.SourceText;
import stet.source.Span;
import stet.yaml.FieldReader;
import stet.yaml.YamlValue.Fields;

/** Reads a timeline from its file in {@code content/timelines/}. */
public final class TimelineReader {

    public static final String FOLDER = "content/timelines";

    private static final String ERA = "2020-01-22/2023-08-26";

    private final SourceText source;
    private final Addresses addresses;
    private final Problems problems = new Problems();
    private final LocalTexts texts;

    private TimelineReader(SourceText source, Addresses addresses) {
        this.source = source;
        this.addresses = addresses;
        texts = new LocalTexts(addresses.languages(), problems);
    }

    /**
     * Reads a file. One in another language than the site's first ({@code x.ko.md}) has a title, a summary and an
     * introduction only, and is merged into the timeline they belong to.
     */
    public static Outcome<Compiled<Timeline>> read(SourceText source, Addresses addresses) {
        return new TimelineReader(source, addresses).read();
    }

    private Outcome<Compiled<Timeline>> read() {
        var block = problems.take(FrontMatterBlock.read(source));
        if (block.isEmpty()) {
            return problems.failed();
        }
        var reader = new FieldReader(block.get().fields(), problems);
        var lang = ArticleCompiler.language(source.path(), reader, addresses, problems);
        var stem = addresses.stem(source.path());
        var id = stem.substring(stem.lastIndexOf('/') + 1);
        var summary = reader.text("summary").map(text -> ValueReader.oneLine(text.value()));
        var page = new OutputPath(addresses.prefix(lang) + "timelines/" + id + ".html");
        var document = problems.take(
                MarkdownReader.read(source, block.get().bodyStart(), new Destinations(source.path(), page, addresses)));
        var body = document.map(Body::of).orElse(Body.none());
        var tellings = new TreeMap<String, Entity.Profile>();
        document.ifPresent(found -> tellings.put(
                lang,
                new Entity.Profile(
                        source.path(),
                        page,
                        summary,
                        body.fingerprint(),
                        found.hasContent(),
                        found.anchors(),
                        found.references())));
        beside(reader);
        var timeline =
                lang.equals(addresses.first()) ? whole(id, reader, tellings) : telling(id, lang, reader, tellings);
        reader.refuseOthers();
        return problems.outcome(new Compiled<>(timeline, body));
    }

    /** Says where the fields belong that choose events, and stand beside what holds them. */
    private static void beside(FieldReader reader) {
        var names = Stream.concat(
                        Stream.of("events", "from", "to"),
                        Arrays.stream(Kind.values()).map(Kind::folder))
                .toList();
        reader.within("include", "{events: [complaint-sent], tags: [closure], from: 2020}", names);
    }

    private Timeline whole(String id, FieldReader reader, SortedMap<String, Entity.Profile> tellings) {
        var title = texts.text("title", reader);
        if (title.isEmpty() && addresses.strangerIn(source.path()).isEmpty()) {
            reader.missed("title", Span.startOf(source.path()), "The border closes and opens");
        }
        return new Timeline(
                source.path(),
                id,
                title,
                reader.fields("include").map(this::include).orElse(nothing()),
                groups(reader),
                eras(reader),
                tellings);
    }

    private Timeline telling(String id, String lang, FieldReader reader, SortedMap<String, Entity.Profile> tellings) {
        reader.elsewhere(
                List.of("include", "groups", "eras"),
                "",
                "write it in " + FOLDER + "/" + id + ".md, for all languages");
        var titles = new TreeMap<String, String>();
        reader.text("title").ifPresent(text -> titles.put(lang, ValueReader.oneLine(text.value())));
        return new Timeline(source.path(), id, new LocalText(titles), nothing(), List.of(), List.of(), tellings);
    }

    private static Include nothing() {
        return new Include(List.of(), new TreeMap<>(), Optional.empty(), Optional.empty());
    }

    private Include include(Fields fields) {
        var inner = new FieldReader(fields, problems);
        var events = ValueReader.names("events", inner);
        var subjects = new TreeMap<Kind, List<Named>>();
        for (var kind : Kind.values()) {
            var names = ValueReader.names(kind.folder(), inner);
            if (!names.isEmpty()) {
                subjects.put(kind, names);
            }
        }
        var from = date("from", inner);
        var to = date("to", inner);
        if (from.isPresent() && to.isPresent() && isAfter(from.get(), to.get())) {
            inner.text("to")
                    .ifPresent(text -> problems.add(new EdtfInvalid(
                            text.span(),
                            "to",
                            text.value(),
                            "it is before `from`",
                            "write a day that is not before `from`")));
        }
        inner.refuseOthers();
        return new Include(events, subjects, from, to);
    }

    /** Whether a span begins after it ends, however much its days are known. */
    private static boolean isAfter(Edtf from, Edtf to) {
        var start = from.lower();
        var end = to.upper();
        return start.isPresent() && end.isPresent() && start.get().compareTo(end.get()) > 0;
    }

    private Optional<Edtf> date(String name, FieldReader reader) {
        return reader.text(name).flatMap(text -> ValueReader.date(name, text, problems));
    }

    private List<Group> groups(FieldReader reader) {
        var groups = new ArrayList<Group>();
        var first = new HashMap<String, Span>();
        for (var value : reader.items("groups")) {
            var group = reader.fields("groups", value).flatMap(fields -> group(fields, first));
            group.ifPresent(groups::add);
        }
        return List.copyOf(groups);
    }

    private Optional<Group> group(Fields fields, Map<String, Span> first) {
        var inner = new FieldReader(fields, problems);
        var id = inner.required("id", fields.span(), "traffic");
        var title = texts.text("title", inner);
        var tags = ValueReader.names("tags", inner);
        var events = ValueReader.names("events", inner);
        inner.refuseOthers();
        id.ifPresent(found -> {
            var other = first.putIfAbsent(found.value(), found.span());
            if (other != null) {
                problems.add(new GroupTwice(found.span(), found.value(), other));
            }
        });
        return id.map(
                found -> new Group(found.value(), title.isEmpty() ? LocalText.of(found.value()) : title, tags, events));
    }

    private List<Era> eras(FieldReader reader) {
        var eras = new ArrayList<Era>();
        for (var value : reader.items("eras")) {
            reader.fields("eras", value).flatMap(this::era).ifPresent(eras::add);
        }
        return List.copyOf(eras);
    }

    private Optional<Era> era(Fields fields) {
        var inner = new FieldReader(fields, problems);
        var title = texts.required("title", inner, fields.span(), "Frontier shut");
        var when = inner.required("when", fields.span(), ERA).flatMap(text -> ValueReader.date("when", text, problems));
        inner.instead("when", ERA, List.of("from", "to", "start", "end"));
        inner.refuseOthers();
        return when.map(date -> new Era(title, date));
    }
}
