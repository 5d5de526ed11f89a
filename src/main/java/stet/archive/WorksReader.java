package stet.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import stet.article.ValueReader;
import stet.problem.Outcome;
import stet.problem.Problems;
import stet.source.SourcePath;
import stet.source.SourceText;
import stet.yaml.FieldReader;
import stet.yaml.YamlReader;
import stet.yaml.YamlValue.Field;
import stet.yaml.YamlValue.Fields;
import stet.yaml.YamlValue.Text;

/** Reads {@code content/sources.yaml}: works by id, each with fields named as in CSL. */
public final class WorksReader {

    public static final SourcePath PATH = new SourcePath("content/sources.yaml");

    private static final List<String> TYPES = List.of(
            "article",
            "article-journal",
            "article-magazine",
            "article-newspaper",
            "book",
            "broadcast",
            "chapter",
            "dataset",
            "document",
            "entry-encyclopedia",
            "interview",
            "legislation",
            "map",
            "motion_picture",
            "personal_communication",
            "post",
            "post-weblog",
            "report",
            "speech",
            "thesis",
            "webpage");

    private final Problems problems = new Problems();

    private WorksReader() {}

    /** The works by id, or what could be read of them; none if the file is not YAML. */
    public static Outcome<SortedMap<String, Work>> read(SourceText source) {
        return new WorksReader().works(source);
    }

    private Outcome<SortedMap<String, Work>> works(SourceText source) {
        SortedMap<String, Work> works = new TreeMap<>();
        var fields = problems.take(YamlReader.read(source));
        if (fields.isEmpty()) {
            return problems.failed();
        }
        var top = new FieldReader(fields.get(), problems);
        for (var field : fields.get().fields()) {
            top.fields(field.name(), field.value()).ifPresent(work -> works.put(field.name(), work(field, work)));
        }
        return problems.outcome(works);
    }

    private Work work(Field field, Fields fields) {
        var reader = new FieldReader(fields, problems);
        var work = new Work(
                field.name(),
                field.nameSpan(),
                reader.choice("type", TYPES).orElse("document"),
                line("title", reader),
                reader.choice("title_status", List.of("printed", "supplied"))
                        .filter("supplied"::equals)
                        .isPresent(),
                authors(reader),
                line("container-title", reader),
                line("publisher", reader),
                reader.text("issued").flatMap(text -> ValueReader.date("issued", text, problems)),
                reader.text("URL").flatMap(text -> ValueReader.address("URL", text, problems)),
                reader.text("language").flatMap(text -> ValueReader.language(text, problems)),
                line("note", reader));
        reader.instead("issued", "2020-03", List.of("date", "year", "published", "published_at"));
        reader.instead(
                "container-title",
                "ASIAPRESS",
                List.of("journal", "newspaper", "outlet", "in", "publication", "website", "site"));
        reader.instead("language", "ko", List.of("lang"));
        reader.instead("URL", "https://doi.org/10.1000/182", List.of("link", "href", "DOI", "doi"));
        reader.instead(
                "note",
                "One sentence on it.",
                List.of("accessed", "retrieved", "page", "pages", "volume", "issue", "abstract", "annote"));
        reader.elsewhere(List.of("id"), "", "leave it out: its id is the name that its fields stand below");
        reader.refuseOthers();
        return work;
    }

    private static Optional<String> line(String name, FieldReader reader) {
        return reader.text(name).map(text -> ValueReader.oneLine(text.value()));
    }

    /** Names as text, or as CSL has them: family and given, or literal. */
    private List<String> authors(FieldReader reader) {
        var authors = new ArrayList<String>();
        for (var value : reader.items("author")) {
            if (value instanceof Fields fields) {
                var inner = new FieldReader(fields, problems);
                var given = inner.text("given").map(Text::value).orElse("");
                var name = inner.text("literal")
                        .map(Text::value)
                        .orElse((given + " "
                                        + inner.text("family").map(Text::value).orElse(""))
                                .strip());
                inner.instead("given", "A.", List.of("first", "firstname", "first_name"));
                inner.instead("family", "Kim", List.of("last", "lastname", "last_name", "surname"));
                inner.instead("literal", "The desk", List.of("name"));
                inner.refuseOthers();
                authors.add(name);
            } else {
                reader.text("author", value).ifPresent(text -> authors.add(ValueReader.oneLine(text.value())));
            }
        }
        return List.copyOf(authors);
    }
}
