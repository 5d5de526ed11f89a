package stet.article;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stet.article.FrontMatter.Correction;
import stet.article.FrontMatter.Credits;
import stet.article.FrontMatter.Original;
import stet.article.FrontMatter.Subjects;
import stet.article.FrontMatter.Version;
import stet.date.DateOrder;
import stet.date.Edtf;
import stet.date.Moment;
import stet.markdown.Destinations;
import stet.markdown.Reference;
import stet.problem.ArticleProblem.BadTime;
import stet.problem.ArticleProblem.EdtfInvalid;
import stet.problem.ArticleProblem.TranslatedIntoSame;
import stet.problem.ArticleProblem.TranslationInSame;
import stet.problem.ArticleProblem.UpdatedTooEarly;
import stet.problem.MarkdownProblem.LinkLeavesContent;
import stet.problem.MarkdownProblem.PictureElsewhere;
import stet.problem.Problems;
import stet.site.WebAddress;
import stet.source.SourcePath;
import stet.source.Span;
import stet.yaml.FieldReader;
import stet.yaml.YamlValue.Fields;
import stet.yaml.YamlValue.Text;

/** Reads an article's front matter, and says all that is wrong with it at once. */
final class FrontMatterReader {

    private static final List<String> CORRECTIONS =
            List.of("correction", "clarification", "update", "editors-note", Correction.RETRACTION);

    private final SourcePath source;
    private final String lang;
    private final FieldReader reader;
    private final Problems problems;

    private FrontMatterReader(SourcePath source, String lang, FieldReader reader, Problems problems) {
        this.source = source;
        this.lang = lang;
        this.reader = reader;
        this.problems = problems;
    }

    /**
     * Reads all fields but that of the language, which the caller has taken from {@code reader}. What is wrong with
     * them is added to {@code problems}, which are those of {@code reader}, too; such a field is then as if it were not
     * there, and a title that is missing is empty.
     */
    static FrontMatter read(SourcePath source, String lang, FieldReader reader, Problems problems) {
        return new FrontMatterReader(source, lang, reader, problems).read();
    }

    private FrontMatter read() {
        var top = Span.startOf(source);
        var title =
                reader.required("title", top, "A river is closed").flatMap(text -> ValueReader.title(text, problems));
        var date = reader.required("date", top, "2020-03-05").flatMap(this::day);
        var updated = reader.text("updated").flatMap(text -> updated(text, date));
        var summary = reader.text("summary").map(text -> ValueReader.oneLine(text.value()));
        var credits = credits();
        var subjects = subjects();
        var text = reader.choice("text", TextStatus.names())
                .map(name -> TextStatus.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(TextStatus.FULL);
        var aliases = ValueReader.aliases(reader, problems);
        var image = reader.text("image").flatMap(this::image);
        var draft = reader.flag("draft");
        var embargo = reader.text("embargo").flatMap(this::time);
        var corrections = corrections();
        if (reader.hasOthers()) {
            knowOthers();
        }
        reader.refuseOthers();
        return new FrontMatter(
                title.orElse(""),
                date.orElse(FrontMatter.UNDATED),
                updated,
                summary,
                credits,
                subjects,
                text,
                aliases,
                image,
                draft,
                embargo,
                corrections);
    }

    /** Fields that other generators have. */
    private void knowOthers() {
        reader.instead("date", "2020-03-05", List.of("publishDate", "pubDate", "published_at", "created"));
        reader.elsewhere(
                List.of("published"),
                "date",
                "write the day in `date`; and `draft: true`, if it is not to be published");
        reader.instead("draft", "true", List.of("status", "visibility", "private"));
        reader.instead("image", "fence.jpg", List.of("cover", "thumbnail", "hero", "featured_image", "feature_image"));
        reader.instead(
                "original",
                "{url: https://…, lang: ko, title: …}",
                List.of("source", "source_url", "url", "canonical", "canonical_url", "canonicalURL"));
        reader.elsewhere(
                List.of("translationKey", "translation_key", "translation_of", "ref"),
                "",
                "leave it out: the name of the file says it, as `x.ko.md` is `x.md` in Korean");
        reader.elsewhere(
                List.of("layout", "template", "type", "weight", "comments", "toc", "menu", "sitemap", "output"),
                "",
                "leave it out: templates decide that for all articles");
        reader.instead("tags", "[border-guard, yalu]", List.of("categories", "category", "keywords", "topics"));
        reader.instead(
                "summary",
                "One or two sentences.",
                List.of("description", "excerpt", "abstract", "subtitle", "standfirst", "lead"));
        reader.instead("updated", "2020-03-06", List.of("lastmod", "modified", "last_modified"));
        reader.instead("lang", "ko", List.of("language"));
        reader.instead("title", "A river is closed", List.of("headline", "name"));
        reader.instead("authors", "[Border desk]", List.of("byline", "by", "writer", "writers"));
        reader.instead("aliases", "[/old/address.html]", List.of("redirect_from", "old_url"));
        reader.elsewhere(
                List.of("slug", "permalink", "path"),
                "",
                "rename the file instead: its name makes the address, and former ones stand in `aliases`");
    }

    private Credits credits() {
        var authors = new ArrayList<>(ValueReader.lines(reader.listed("authors")));
        authors.addAll(ValueReader.lines(reader.texts("author")));
        var translators = ValueReader.lines(reader.texts("translator"));
        return new Credits(
                List.copyOf(authors),
                translators,
                reader.text("publisher").map(text -> new Named(ValueReader.oneLine(text.value()), text.span())),
                reader.fields("original").flatMap(fields -> original(fields, !translators.isEmpty())),
                translations(),
                reader.text("contact").map(found -> ValueReader.oneLine(found.value())));
    }

    private Subjects subjects() {
        return new Subjects(
                ValueReader.anyNames("tags", reader),
                ValueReader.anyNames("people", reader),
                ValueReader.anyNames("organizations", reader),
                ValueReader.anyNames("places", reader),
                ValueReader.names("events", reader));
    }

    private Optional<Edtf> day(Text text) {
        var date = ValueReader.date("date", text, problems);
        if (date.isPresent() && date.get().sortDay().isEmpty()) {
            problems.add(new EdtfInvalid(
                    text.span(), "date", text.value(), "it says nothing of when", "write at least the year"));
        }
        return date.filter(found -> found.sortDay().isPresent());
    }

    private Optional<Edtf> updated(Text text, Optional<Edtf> date) {
        var updated = ValueReader.date("updated", text, problems);
        if (updated.isPresent() && date.isPresent() && DateOrder.isSurelyBefore(updated.get(), date.get())) {
            problems.add(
                    new UpdatedTooEarly(text.span(), text.value(), date.get().text()));
        }
        return updated;
    }

    private Optional<Original> original(Fields fields, boolean isTranslated) {
        var inner = new FieldReader(fields, problems);
        var url = inner.required("url", inner.span(), "https://example.org/report")
                .flatMap(text -> ValueReader.address("url", text, problems));
        var from = inner.text("lang").flatMap(text -> ValueReader.language(text, problems));
        if (isTranslated && from.filter(lang::equals).isPresent()) {
            problems.add(new TranslatedIntoSame(inner.any("lang").orElseThrow().span(), lang));
        }
        var title = inner.text("title").map(text -> ValueReader.oneLine(text.value()));
        inner.refuseOthers();
        return url.map(found -> new Original(found, from, title));
    }

    private List<Version> translations() {
        var versions = new ArrayList<Version>();
        for (var value : reader.items("translations")) {
            if (!reader.isByLanguage(value, "url")) {
                reader.fields("translations", value).flatMap(this::version).ifPresent(versions::add);
            }
        }
        return List.copyOf(versions);
    }

    private Optional<Version> version(Fields fields) {
        var inner = new FieldReader(fields, problems);
        var into = inner.required("lang", inner.span(), "ko").flatMap(text -> ValueReader.language(text, problems));
        if (into.filter(lang::equals).isPresent()) {
            problems.add(new TranslationInSame(inner.any("lang").orElseThrow().span(), lang));
        }
        var url = inner.required("url", inner.span(), "https://example.org/ko/report")
                .flatMap(text -> ValueReader.address("url", text, problems));
        inner.refuseOthers();
        return into.flatMap(found -> url.map(address -> new Version(found, address)));
    }

    private List<Correction> corrections() {
        var corrections = new ArrayList<Correction>();
        for (var value : reader.items("corrections")) {
            if (!reader.isByDay(value, "text")) {
                reader.fields("corrections", value).flatMap(this::correction).ifPresent(corrections::add);
            }
        }
        return List.copyOf(corrections);
    }

    private Optional<Correction> correction(Fields fields) {
        var inner = new FieldReader(fields, problems);
        var date = inner.required("date", inner.span(), "2020-03-06")
                .flatMap(text -> ValueReader.date("date", text, problems));
        var kind = inner.choice("kind", CORRECTIONS).orElse(CORRECTIONS.get(0));
        var text = inner.required("text", inner.span(), "An earlier version gave the wrong county.");
        inner.refuseOthers();
        return date.flatMap(day -> text.map(words -> new Correction(day, kind, ValueReader.oneLine(words.value()))));
    }

    private Optional<Reference> image(Text text) {
        if (!WebAddress.scheme(text.value()).isEmpty() || text.value().startsWith("/")) {
            problems.add(new PictureElsewhere(text.span(), text.value()));
            return Optional.empty();
        }
        var target = source.resolve(Destinations.decode(text.value()), "content");
        if (target.isEmpty()) {
            problems.add(new LinkLeavesContent(text.span(), text.value()));
        }
        return target.map(path -> new Reference(text.span(), path, Optional.empty(), Reference.Kind.PICTURE));
    }

    private Optional<Instant> time(Text text) {
        var date = ValueReader.date("embargo", text, problems);
        var time = date.flatMap(FrontMatterReader::begun);
        if (date.isPresent() && time.isEmpty()) {
            problems.add(new BadTime(text.span(), "embargo", text.value()));
        }
        return time;
    }

    /**
     * When a time with its offset is reached, or a day: when it has begun everywhere on earth. Of all else nobody could
     * say so before the last of its days.
     */
    private static Optional<Instant> begun(Edtf date) {
        if (date instanceof Moment moment) {
            return moment.offsetMinutes().isPresent() ? moment.earliest() : Optional.empty();
        }
        return date.exactDay()
                .map(day -> Instant.ofEpochSecond(day.toEpochDay() * 86_400).plus(Duration.ofHours(12)));
    }
}
