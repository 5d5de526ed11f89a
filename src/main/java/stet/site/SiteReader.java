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
import stet.yaml.YamlValue;
import stet.yaml.YamlValue.Fields;
import stet.yaml.YamlValue.Items;
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
        var title = localText("title", reader, problems);
        var baseUrl = baseUrl(reader, source, problems);
        var languages = languages(reader, problems);
        var site = new Site(
                title,
                baseUrl,
                new Addresses(languages),
                localText("description", reader, problems),
                reader.fields("publisher").map(found -> publisher(found, problems)),
                reader.text("licence").map(Text::value),
                reader.fields("theme")
                        .map(found -> ThemeReader.read(found, problems))
                        .orElse(Theme.BUILT_IN),
                leftOut(reader, problems),
                localText("map_credit", reader, problems));
        reader.refuseOthers();
        return problems.outcome(site);
    }

    /** A text, or texts by language. */
    public static LocalText localText(String name, FieldReader reader, Problems problems) {
        return reader.any(name)
                .map(value -> localText(name, value, reader, problems))
                .orElse(new LocalText(new TreeMap<>()));
    }

    /** Such a text that must be there; {@code at} is where its absence is shown. */
    public static LocalText requiredText(String name, FieldReader reader, Span at, String example, Problems problems) {
        var text = localText(name, reader, problems);
        // A list has been told as one.
        if (text.isEmpty() && reader.any(name).filter(Items.class::isInstance).isEmpty()) {
            reader.missed(name, at, example);
        }
        return text;
    }

    private static LocalText localText(String name, YamlValue value, FieldReader reader, Problems problems) {
        if (!(value instanceof Fields byLanguage)) {
            return reader.text(name, value)
                    .filter(text -> !text.value().isBlank())
                    .map(text -> LocalText.of(text.value()))
                    .orElse(new LocalText(new TreeMap<>()));
        }
        var texts = new TreeMap<String, String>();
        for (var field : byLanguage.fields()) {
            if (!Languages.isTag(field.name())) {
                problems.add(new BadLanguage(field.nameSpan(), field.name()));
            }
            reader.text(name, field.value())
                    .filter(text -> !text.value().isBlank())
                    .ifPresent(text -> texts.put(field.name(), text.value()));
        }
        return new LocalText(texts);
    }

    private static Optional<String> baseUrl(FieldReader reader, SourceText source, Problems problems) {
        var text = reader.text("base_url");
        if (text.isEmpty()) {
            problems.add(new AddressOfSiteMissing(Span.startOf(source.path())));
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

    private static Publisher publisher(Fields fields, Problems problems) {
        var reader = new FieldReader(fields, problems);
        var name = localText("name", reader, problems);
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
