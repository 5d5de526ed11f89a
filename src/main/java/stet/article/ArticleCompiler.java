package stet.article;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import stet.article.Annotating.Annotated;
import stet.article.Annotating.Setting;
import stet.markdown.Destinations;
import stet.markdown.MarkdownDocument;
import stet.markdown.MarkdownReader;
import stet.markdown.Reference;
import stet.mention.Names;
import stet.plain.Fingerprint;
import stet.problem.ArticleProblem.LanguageMismatch;
import stet.problem.ArticleProblem.LanguageUnknown;
import stet.problem.Outcome;
import stet.problem.Problems;
import stet.site.Addresses;
import stet.source.Characters;
import stet.source.SourcePath;
import stet.source.SourceText;
import stet.source.Span;
import stet.yaml.FieldReader;

/** Makes an article, or a page that is none, of its file. */
public final class ArticleCompiler {

    /** In characters. It is in memory with each article, and some texts have but one paragraph. */
    private static final int MOST_OPENING = 800;

    private ArticleCompiler() {}

    /**
     * What decides how articles are made, beside their own files.
     *
     * @param words by language, for the calls of notes
     * @param drafts whether draft notes are shown
     * @param names of the entities that texts may speak of
     */
    public record Options(Addresses addresses, SortedMap<String, NoteWords> words, boolean drafts, Names names) {

        /** What tells whether all articles would be made the same. */
        public Fingerprint fingerprint() {
            return Fingerprint.of(List.of(addresses, words, drafts, names.fingerprint()));
        }

        NoteWords wordsIn(String lang) {
            return Optional.ofNullable(words.get(lang)).orElse(NoteWords.NONE);
        }

        private Setting setting(Destinations destinations, String lang) {
            var naming = new Mentioning.Setting(names, addresses, destinations.page(), lang);
            return new Setting(destinations, wordsIn(lang), drafts, naming);
        }
    }

    /**
     * The article that a file below {@code content/articles} holds, with the notes of its sidecar if it has one. Where
     * something is wrong, it is what could be read, so that the rest of it can be looked at, too; none if it has no
     * front matter.
     */
    public static Outcome<Compiled<Article>> compile(SourceText source, Optional<SourceText> sidecar, Options options) {
        var problems = new Problems();
        var addresses = options.addresses();
        var destinations =
                new Destinations(source.path(), addresses.page(source.path()).orElseThrow(), addresses);
        var block = problems.take(FrontMatterBlock.read(source));
        if (block.isEmpty()) {
            lookOver(source, sidecar, destinations, options, problems);
            return problems.failed();
        }
        var reader = new FieldReader(block.get().fields(), problems);
        var lang = language(source.path(), reader, addresses, problems);
        var frontMatter = FrontMatterReader.read(source.path(), lang, reader, problems);
        var document = problems.take(MarkdownReader.read(source, block.get().bodyStart(), destinations));
        if (document.isEmpty()) {
            return problems.failed();
        }
        var setting = options.setting(destinations, lang);
        var annotated = annotated(document.get(), frontMatter.title(), sidecar, setting, problems);
        return problems.outcome(compiled(destinations, lang, frontMatter, document.get(), annotated));
    }

    /** Says in the same run what is wrong with a text whose front matter can not be read, and with the notes on it. */
    private static void lookOver(
            SourceText source,
            Optional<SourceText> sidecar,
            Destinations destinations,
            Options options,
            Problems problems) {
        var start = FrontMatterBlock.bodyStart(source);
        if (start.isPresent()) {
            var addresses = options.addresses();
            var lang = addresses.languageIn(source.path()).orElse(addresses.first());
            problems.take(MarkdownReader.read(source, start.getAsInt(), destinations))
                    .ifPresent(text -> annotated(text, "", sidecar, options.setting(destinations, lang), problems));
        }
    }

    private static Compiled<Article> compiled(
            Destinations destinations,
            String lang,
            FrontMatter frontMatter,
            MarkdownDocument document,
            Annotated annotated) {
        var shown = frontMatter.text() != TextStatus.WITHHELD;
        var body = shown ? annotated.body() : Body.none();
        return new Compiled<>(
                new Article(
                        destinations.source(),
                        destinations.page(),
                        lang,
                        destinations.addresses().stem(destinations.source()),
                        frontMatter,
                        shown ? opening(document) : "",
                        shown && document.hasContent(),
                        body.fingerprint(),
                        shown ? document.canonical().blocks().size() : 0,
                        shown ? document.places() : List.of(),
                        shown ? all(document.references(), annotated.references()) : List.of(),
                        Seal.of(body.text()),
                        shown ? annotated.notes() : List.of(),
                        shown ? annotated.mentions() : inTitle(annotated.mentions()),
                        shown ? annotated.sources() : List.of()),
                body);
    }

    /** Whoever withholds a text still gives its title. */
    private static List<Mention> inTitle(List<Mention> mentions) {
        return mentions.stream()
                .filter(mention -> mention.part() == Mention.Part.TITLE)
                .toList();
    }

    /** The notes on a text whose title may be missing: what they say of it is then left for later. */
    private static Annotated annotated(
            MarkdownDocument document, String title, Optional<SourceText> sidecar, Setting setting, Problems problems) {
        return sidecar.flatMap(notes -> problems.take(Annotating.annotate(document, title, notes, setting)))
                .orElseGet(() -> Annotated.plain(document, title, setting));
    }

    private static List<Reference> all(List<Reference> some, List<Reference> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** The page that a file below {@code content/pages} holds, or what of it could be read. */
    public static Outcome<Compiled<Prose>> compileProse(SourceText source, Addresses addresses) {
        var problems = new Problems();
        var block = problems.take(FrontMatterBlock.read(source));
        if (block.isEmpty()) {
            return problems.failed();
        }
        var reader = new FieldReader(block.get().fields(), problems);
        var lang = language(source.path(), reader, addresses, problems);
        var title = reader.required("title", Span.startOf(source.path()), "About this archive")
                .flatMap(text -> ValueReader.title(text, problems));
        var summary = reader.text("summary").map(text -> ValueReader.oneLine(text.value()));
        var aliases = ValueReader.aliases(reader, problems);
        var draft = reader.flag("draft");
        reader.refuseOthers();
        var path = addresses.page(source.path()).orElseThrow();
        var destinations = new Destinations(source.path(), path, addresses);
        var document = problems.take(MarkdownReader.read(source, block.get().bodyStart(), destinations));
        if (document.isEmpty()) {
            return problems.failed();
        }
        var body = Body.of(document.get());
        var prose = new Prose(
                source.path(),
                path,
                lang,
                addresses.stem(source.path()),
                title.orElse(""),
                summary,
                aliases,
                draft,
                opening(document.get()),
                body.fingerprint(),
                document.get().anchors(),
                document.get().references());
        return problems.outcome(new Compiled<>(prose, body));
    }

    /**
     * The language of a file. Its address follows from its name alone, so {@code lang} may only repeat what the name
     * tells, or, where the name tells nothing, the site's first language.
     */
    public static String language(SourcePath path, FieldReader reader, Addresses addresses, Problems problems) {
        var stranger = addresses.strangerIn(path);
        if (stranger.isPresent()) {
            problems.add(new LanguageUnknown(Span.startOf(path), stranger.get(), addresses.languages()));
        }
        var named = addresses.languageIn(path);
        var lang = named.orElse(addresses.first());
        var field = reader.text("lang")
                .flatMap(text -> ValueReader.language(text, problems).map(tag -> text));
        if (field.isPresent() && !field.get().value().equals(lang)) {
            var written = field.get().value();
            problems.add(
                    addresses.languages().contains(written)
                            ? new LanguageMismatch(field.get().span(), written, lang)
                            : new LanguageUnknown(field.get().span(), written, addresses.languages()));
        }
        return lang;
    }

    private static String opening(MarkdownDocument document) {
        return shortened(document.opening(), MOST_OPENING).orElse("");
    }

    /** The way to a summary where an author gave none: the opening, cut after a sentence or a word. */
    public static Optional<String> shortened(String opening, int most) {
        if (opening.length() <= most) {
            return Optional.of(opening).filter(text -> !text.isBlank());
        }
        var sentence = Math.max(opening.lastIndexOf(". ", most), opening.lastIndexOf("다. ", most) + 1);
        if (sentence > most / 3) {
            return Optional.of(opening.substring(0, sentence + 1));
        }
        var word = opening.lastIndexOf(' ', most - 1);
        return Optional.of(opening.substring(0, word > most / 2 ? word : Characters.whole(opening, most - 1))
                        .stripTrailing()
                + "…");
    }
}
