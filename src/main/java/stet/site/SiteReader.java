package stet.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import stet.problem.ArticleProblem.AddressOfSiteMissing;
import stet.problem.ArticleProblem.BadAddress;
import stet.problem.ArticleProblem.BadLanguage;
import stet.problem.MarkdownProblem.LinkLeavesContent;
import stet.problem.Outcome;
import stet.problem.Problems;
import stet.problem.YamlProblem.BadChoice;
import stet.site.Site.Logo;
import stet.site.Site.Publisher;
import stet.source.SourceFile;
import stet.source.SourcePath;
import stet.source.SourceText;
import stet.source.SourceTree;
import stet.source.Span;
import stet.yaml.FieldReader;
import stet.yaml.YamlReader;
import stet.yaml.YamlValue.Fields;
import stet.yaml.YamlValue.Text;

/** Reads {@code content/site.yaml}. */
public final class SiteReader {

    public static final SourcePath PATH = new SourcePath("content/site.yaml");

    private SiteReader() {}

    /** The site of an archive that has no {@code site.yaml}: in English, without a title or an address. */
    public static Site none() {
        return none(new Addresses(List.of("en")));
    }

    /**
     * What a site is taken for whose {@code site.yaml} can not be read, so that its texts can be looked at all the
     * same.
     */
    public static Site guessed(SourceTree tree) {
        return none(Addresses.guessed(tree.below("content").stream().map(SourceFile::path)));
    }

    private static Site none(Addresses addresses) {
        var empty = new LocalText(new TreeMap<>());
        return new Site(
                empty,
                Optional.empty(),
                addresses,
                empty,
                Optional.empty(),
                Optional.empty(),
                Theme.BUILT_IN,
                List.of(),
                empty);
    }

    public static Outcome<Site> read(SourceText source) {
        var problems = new Problems();
        var fields = problems.take(YamlReader.read(source));
        if (fields.isEmpty()) {
            return problems.failed();
        }
        var reader = new FieldReader(fields.get(), problems);
        var languages = languages(reader, problems);
        var texts = new LocalTexts(problems.hasErrors() ? List.of() : languages, problems);
        var title = texts.text("title", reader);
        var baseUrl = baseUrl(reader, source, problems);
        var site = new Site(
                title,
                baseUrl,
                new Addresses(languages, baseUrl),
                texts.text("description", reader),
                reader.fields("publisher").map(found -> publisher(found, texts, problems)),
                reader.text("licence").map(Text::value),
                reader.fields("theme")
                        .map(found -> ThemeReader.read(found, problems))
                        .orElse(Theme.BUILT_IN),
                leftOut(reader, problems),
                texts.text("map_credit", reader));
        reader.within(
                "theme", "{accent: \"#17593f\"}", List.of("accent", "accent_dark", "measure", "margin", "text_size"));
        reader.instead("title", "The Closed Border", List.of("name"));
        reader.instead("base_url", "https://example.org/", List.of("url"));
        reader.instead("languages", "[en, ko]", List.of("lang", "language", "locale", "defaultContentLanguage"));
        reader.instead("publisher", "{name: …}", List.of("author", "owner", "organization", "logo"));
        reader.instead("description", "One or two sentences.", List.of("tagline", "subtitle"));
        reader.refuseOthers();
        return problems.outcome(site);
    }

    private static Optional<String> baseUrl(FieldReader reader, SourceText source, Problems problems) {
        var text = reader.text("base_url");
        if (text.isEmpty()) {
            reader.missed(new AddressOfSiteMissing(Span.startOf(source.path())), List.of("base_url"));
            return Optional.empty();
        }
        if (!WebAddress.isBase(text.get().value())) {
            problems.add(
                    new BadAddress(text.get().span(), "base_url", text.get().value()));
            return Optional.empty();
        }
        var url = text.get().value();
        return Optional.of(url.endsWith("/") ? url : url + "/");
    }

    private static List<String> languages(FieldReader reader, Problems problems) {
        var languages = new ArrayList<String>();
        for (var text : reader.texts("languages")) {
            if (!Languages.isTag(text.value())) {
                problems.add(new BadLanguage(text.span(), text.value()));
            } else if (!languages.contains(text.value())) {
                languages.add(text.value());
            }
        }
        return languages.isEmpty() ? List.of("en") : List.copyOf(languages);
    }

    private static List<Extra> leftOut(FieldReader reader, Problems problems) {
        var leftOut = new ArrayList<Extra>();
        for (var text : reader.texts("leave_out")) {
            Extra.of(text.value())
                    .ifPresentOrElse(
                            leftOut::add,
                            () -> problems.add(new BadChoice(
                                    text.span(),
                                    "leave_out",
                                    text.value(),
                                    Stream.of(Extra.values()).map(Extra::label).toList())));
        }
        return List.copyOf(leftOut);
    }

    private static Publisher publisher(Fields fields, LocalTexts texts, Problems problems) {
        var reader = new FieldReader(fields, problems);
        var name = texts.text("name", reader);
        var logo = reader.text("logo").flatMap(text -> logo(text, problems));
        reader.refuseOthers();
        return new Publisher(name, logo);
    }

    private static Optional<Logo> logo(Text text, Problems problems) {
        var path = SiteReader.PATH.resolve(text.value(), "content");
        if (path.isEmpty()) {
            problems.add(new LinkLeavesContent(text.span(), text.value()));
        }
        return path.map(found -> new Logo(found, text.span()));
    }
}
