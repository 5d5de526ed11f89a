package stet.archive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import stet.archive.Entity.Link;
import stet.archive.Entity.Point;
import stet.archive.Entity.Profile;
import stet.archive.Name.Match;
import stet.article.ArticleCompiler;
import stet.article.Body;
import stet.article.Compiled;
import stet.article.FrontMatterBlock;
import stet.article.Named;
import stet.article.ValueReader;
import stet.date.DateOrder;
import stet.markdown.Destinations;
import stet.markdown.MarkdownDocument;
import stet.markdown.MarkdownReader;
import stet.markdown.Reference;
import stet.problem.ArticleProblem.BadNumber;
import stet.problem.ArticleProblem.BadPoint;
import stet.problem.ArticleProblem.EdtfInvalid;
import stet.problem.MarkdownProblem.LinkLeavesContent;
import stet.problem.Outcome;
import stet.problem.Problems;
import stet.site.Addresses;
import stet.site.OutputPath;
import stet.source.SourceText;
import stet.source.Span;
import stet.yaml.FieldReader;
import stet.yaml.YamlValue;
import stet.yaml.YamlValue.Fields;
import stet.yaml.YamlValue.Items;
import stet.yaml.YamlValue.Text;

/** Reads a tag, a person, an organization or a place from its file. */
public final class EntityReader {

    private static final List<String> NAME_KINDS =
            List.of("official", "common", "former", "variant", "abbreviation", "short");

    private final SourceText source;
    private final Kind kind;
    private final Addresses addresses;
    private final Problems problems = new Problems();

    private EntityReader(SourceText source, Kind kind, Addresses addresses) {
        this.source = source;
        this.kind = kind;
        this.addresses = addresses;
    }

    /**
     * Reads a file. One in another language than the site's first ({@code x.ko.md}) has a summary and a profile only:
     * its entity has no names, and is merged into the one they belong to. The value holds what could be read, even if
     * there are errors; none without a name.
     */
    public static Outcome<Compiled<Entity>> read(SourceText source, Kind kind, Addresses addresses) {
        return new EntityReader(source, kind, addresses).read();
    }

    private Outcome<Compiled<Entity>> read() {
        var block = problems.take(FrontMatterBlock.read(source));
        if (block.isEmpty()) {
            return problems.failed();
        }
        var reader = new FieldReader(block.get().fields(), problems);
        var lang = ArticleCompiler.language(source.path(), reader, addresses, problems);
        var summary = reader.text("summary").map(text -> ValueReader.oneLine(text.value()));
        var stem = addresses.stem(source.path());
        var id = stem.substring(stem.lastIndexOf('/') + 1);
        var page = new OutputPath(addresses.prefix(lang) + kind.folder() + "/" + id + ".html");
        var document = problems.take(
                MarkdownReader.read(source, block.get().bodyStart(), new Destinations(source.path(), page, addresses)));
        var profiles = new TreeMap<String, Profile>();
        var body = document.map(Body::of).orElse(Body.none());
        document.ifPresent(found -> profiles.put(lang, profile(page, summary, found, body)));
        beside(id, lang, reader);
        var entity = lang.equals(addresses.first()) ? entity(id, reader, profiles) : profileOnly(id, profiles);
        reader.refuseOthers();
        var isNameless = entity.names().isEmpty() && lang.equals(addresses.first());
        return isNameless ? problems.failed() : problems.outcome(new Compiled<>(entity, body));
    }

    /** Says where the fields belong that are often written here. */
    private void beside(String id, String lang, FieldReader reader) {
        if (lang.equals(addresses.first())) {
            reader.instead("names", "[Yalu River, Yalu]", List.of("title", "aliases", "alias"));
            reader.instead("summary", "One sentence.", List.of("description", "bio", "about"));
            if (kind == Kind.PLACES) {
                reader.instead(
                        "point",
                        "[41.40, 128.18]",
                        List.of("lat", "lon", "lng", "latitude", "longitude", "coordinates", "location"));
            }
            return;
        }
        var there = "write it in content/" + kind.folder() + "/" + id + ".md";
        reader.elsewhere(
                List.of("names", "name", "title"),
                "",
                there + ", among the `names`, as in `{text: …, lang: " + lang + "}`");
        reader.elsewhere(
                List.of(
                        "aliases",
                        "country",
                        "parent",
                        "confusable_with",
                        "link",
                        "point",
                        "accuracy_km",
                        "place",
                        "outline"),
                "",
                there + ", for all languages");
    }

    private Profile profile(OutputPath page, Optional<String> summary, MarkdownDocument document, Body body) {
        return new Profile(
                source.path(),
                page,
                summary,
                body.fingerprint(),
                document.hasContent(),
                document.anchors(),
                document.references());
    }

    private Entity profileOnly(String id, SortedMap<String, Profile> profiles) {
        return new Entity(
                source.path(),
                kind,
                id,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Link.NEVER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                profiles);
    }

    private Entity entity(String id, FieldReader reader, SortedMap<String, Profile> profiles) {
        var isTag = kind == Kind.TAGS;
        var isPlace = kind == Kind.PLACES;
        return new Entity(
                source.path(),
                kind,
                id,
                names(reader),
                isTag ? ValueReader.anyNames("aliases", reader) : List.of(),
                isTag ? Optional.empty() : reader.text("country").map(Text::value),
                isTag ? Optional.empty() : reader.text("parent").map(text -> new Named(text.value(), text.span())),
                isTag ? List.of() : ValueReader.names("confusable_with", reader),
                isTag ? Link.NEVER : link(reader),
                isPlace ? reader.any("point").flatMap(this::point) : Optional.empty(),
                isPlace ? reader.text("accuracy_km").flatMap(this::kilometres) : Optional.empty(),
                isPlace ? reader.text("place").map(text -> ValueReader.oneLine(text.value())) : Optional.empty(),
                isPlace ? reader.text("outline").flatMap(this::outline) : Optional.empty(),
                profiles);
    }

    private Link link(FieldReader reader) {
        return reader.choice("link", List.of("first", "all", "never"))
                .map(word -> Link.valueOf(word.toUpperCase(java.util.Locale.ROOT)))
                .orElse(Link.FIRST);
    }

    private List<Name> names(FieldReader reader) {
        var names = new ArrayList<Name>();
        var told = problems.count();
        for (var value : reader.items("names")) {
            name(value, reader).ifPresent(names::add);
        }
        // What is in a language that the site has not is hardly the entity itself.
        if (names.isEmpty()
                && problems.count() == told
                && addresses.strangerIn(source.path()).isEmpty()) {
            reader.missed("names", Span.startOf(source.path()), "[Yalu River]");
        }
        return List.copyOf(names);
    }

    private Optional<Name> name(YamlValue value, FieldReader reader) {
        if (!(value instanceof Fields fields)) {
            return reader.name("names", value).map(text -> Name.plain(text.span(), ValueReader.oneLine(text.value())));
        }
        if (reader.isByLanguage(fields, "text")) {
            return Optional.empty();
        }
        var inner = new FieldReader(fields, problems);
        var text = inner.required("text", fields.span(), "Yalu River");
        text.ifPresent(found -> inner.name("text", found));
        var lang = inner.text("lang").flatMap(tag -> ValueReader.language(tag, problems));
        var nameKind = inner.choice("kind", NAME_KINDS).orElse("");
        var match = inner.choice("match", List.of("usual", "exact-case", "never"))
                .map(word ->
                        Match.valueOf(word.toUpperCase(java.util.Locale.ROOT).replace('-', '_')))
                .orElse(nameKind.equals("abbreviation") ? Match.EXACT_CASE : Match.USUAL);
        var system = inner.text("system").map(found -> ValueReader.oneLine(found.value()));
        var since = inner.text("since").flatMap(found -> ValueReader.date("since", found, problems));
        var until = inner.text("until").flatMap(found -> ValueReader.date("until", found, problems));
        if (since.isPresent() && until.isPresent() && DateOrder.isSurelyBefore(until.get(), since.get())) {
            inner.text("until")
                    .ifPresent(found -> problems.add(new EdtfInvalid(
                            found.span(),
                            "until",
                            found.value(),
                            "it is before `since`",
                            "write a day that is not before `since`")));
        }
        inner.refuseOthers();
        return text.map(found -> new Name(
                found.span(), ValueReader.oneLine(found.value()), lang, nameKind, match, system, since, until));
    }

    private Optional<Reference> outline(Text text) {
        var path = source.path().resolve(text.value(), "content");
        if (path.isEmpty()) {
            problems.add(new LinkLeavesContent(text.span(), text.value()));
        }
        return path.map(found -> new Reference(text.span(), found, Optional.empty(), Reference.Kind.OUTLINE));
    }

    private Optional<Point> point(YamlValue value) {
        if (value instanceof Items items
                && items.values().size() == 2
                && items.values().get(0) instanceof Text latitude
                && items.values().get(1) instanceof Text longitude
                && isWithin(latitude.value(), 90)
                && isWithin(longitude.value(), 180)) {
            return Optional.of(new Point(latitude.value(), longitude.value()));
        }
        problems.add(new BadPoint(value.span()));
        return Optional.empty();
    }

    private Optional<String> kilometres(Text text) {
        if (isWithin(text.value(), 20_100) && !text.value().startsWith("-")) {
            return Optional.of(text.value());
        }
        problems.add(new BadNumber(text.span(), "accuracy_km", text.value(), "250"));
        return Optional.empty();
    }

    private static boolean isWithin(String number, int most) {
        try {
            // Of digits it knows those of all scripts, and others do not.
            return number.chars().allMatch(c -> c < 0x80)
                    && new BigDecimal(number).abs().compareTo(BigDecimal.valueOf(most)) <= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
