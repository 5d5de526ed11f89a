package stet.build;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import stet.plain.Json;

/**
 * What a small script does to bring two blogs into the format of Stet: renames and drops fields of the front matter,
 * writes dates as ISO does, gives files the paths of their old addresses, points links between articles to files, and
 * takes out what the former generators made of template tags and components. Bodies are not made right by it.
 */
final class CorpusMapping {

    private static final Pattern FILE =
            Pattern.compile("(?s)\\A---[ \\t]*\\R(.*?)^---[ \\t]*(\\R.*|\\z)", Pattern.MULTILINE);

    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/](\\d\\d?)[-/](\\d\\d?)"
            + "(?:[T ](\\d?\\d):(\\d\\d)(?::\\d\\d(?:\\.\\d+)?)? ?(Z|[-+]\\d\\d?(?::?\\d\\d)?))?\\s*");

    private static final Pattern DATED_NAME = Pattern.compile("(\\d{4})-(\\d\\d?)-(\\d\\d?)-(.*)\\.md");

    /** The address of an article on the old site, at the beginning of a link's destination. */
    private static final Pattern OLD_ADDRESS =
            Pattern.compile("(?<=\\]\\()/(?:blog/)?(\\d{4}/\\d\\d/\\d\\d/[^/#)\\s]+)/?");

    private static final String UP = "../../../";

    private CorpusMapping() {}

    /** The blog of 18F: Jekyll's names with a date, front matter and template tags. */
    static SortedMap<String, String> eighteenF(Corpus corpus) {
        var articles = new TreeMap<String, String>();
        corpus.below("articles").forEach((name, bytes) -> {
            var dated = DATED_NAME.matcher(name);
            if (!dated.matches()) {
                throw new IllegalArgumentException(name);
            }
            var day = day(dated.group(1), dated.group(2), dated.group(3));
            var path = day.replace('-', '/') + "/" + dated.group(4) + ".md";
            articles.put(path, article(text(bytes), day));
        });
        return linked(articles);
    }

    /** The blog of React, in English and Korean: folders for the days, components in the bodies. */
    static SortedMap<String, String> react(Corpus corpus) {
        var articles = new TreeMap<String, String>();
        corpus.below("articles").forEach((name, bytes) -> {
            var path = name.substring(3);
            var suffix = name.startsWith("ko/") ? ".ko.md" : ".md";
            articles.put(path.replace(".md", suffix), article(text(bytes), ""));
        });
        return linked(articles);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String article(String text, String dayOfName) {
        var parts = FILE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no front matter: " + text);
        }
        var fields = fields(parts.group(1));
        var mapped = new StringBuilder("---\n");
        field("title", fields.getOrDefault("title", List.of()), mapped);
        field(
                "date",
                List.of(iso(fields.getOrDefault("date", List.of(dayOfName)).get(0))),
                mapped);
        field("summary", fields.getOrDefault("description", fields.getOrDefault("excerpt", List.of())), mapped);
        var authors = new ArrayList<>(fields.getOrDefault("authors", List.of()));
        authors.addAll(fields.getOrDefault("author", List.of()));
        list("authors", authors, mapped);
        list("tags", fields.getOrDefault("tags", List.of()), mapped);
        list("aliases", fields.getOrDefault("redirect_from", List.of()), mapped);
        return mapped.append("---\n").append(body(parts.group(2))).toString();
    }

    /** Each field's text, or the texts of its list. */
    private static Map<String, List<String>> fields(String yaml) {
        var fields = new HashMap<String, List<String>>();
        var top = (MappingNode) new Yaml().compose(new StringReader(yaml));
        for (var tuple : top.getValue()) {
            fields.put(((ScalarNode) tuple.getKeyNode()).getValue(), texts(tuple.getValueNode()));
        }
        return fields;
    }

    private static List<String> texts(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().isBlank() ? List.of() : List.of(scalar.getValue());
        }
        return node instanceof SequenceNode list
                ? list.getValue().stream().flatMap(item -> texts(item).stream()).toList()
                : List.of();
    }

    private static void field(String name, List<String> values, StringBuilder out) {
        if (!values.isEmpty()) {
            out.append(name).append(": ").append(Json.write(values.get(0))).append('\n');
        }
    }

    private static void list(String name, List<String> values, StringBuilder out) {
        if (!values.isEmpty()) {
            out.append(name).append(": ").append(Json.write(values)).append('\n');
        }
    }

    private static String iso(String date) {
        var parts = DATE.matcher(date);
        if (!parts.matches()) {
            throw new IllegalArgumentException(date);
        }
        var day = day(parts.group(1), parts.group(2), parts.group(3));
        if (parts.group(4) == null) {
            return day;
        }
        var zone = parts.group(6).replaceFirst("^([-+])(\\d)$", "$10$2").replaceFirst("^([-+]\\d\\d)$", "$1:00");
        return day + "T" + twoDigits(parts.group(4)) + ":" + parts.group(5) + zone;
    }

    private static String day(String year, String month, String day) {
        return year + "-" + twoDigits(month) + "-" + twoDigits(day);
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static String body(String text) {
        return text.replaceAll("\\{\\{ *\"(/[^\"]*)\" *\\| *url *\\}\\}", "$1")
                .replaceAll("\\{\\{ *site\\.baseurl *\\}\\}", "")
                .replaceAll("\\{% *(end)?raw *%\\}", "")
                .replaceAll("\\{% *image\\w* +\"[^\"]*\" +\"([^\"]*)\"[^%]*%\\}", "$1")
                .replaceAll(" *\\{/\\*[^*]*\\*/\\}", "")
                .replaceAll("(?s)<!--.*?-->", "");
    }

    /** Where a link names the old address of an article, it names the article's file now. */
    private static SortedMap<String, String> linked(SortedMap<String, String> articles) {
        var linked = new TreeMap<String, String>();
        articles.forEach((path, text) -> {
            var suffix = path.endsWith(".ko.md") ? ".ko.md" : ".md";
            linked.put(path, OLD_ADDRESS.matcher(text).replaceAll(link -> {
                var target = link.group(1) + suffix;
                return articles.containsKey(target) ? UP + target : link.group();
            }));
        });
        return linked;
    }
}
