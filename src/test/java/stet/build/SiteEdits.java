package stet.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** What may be done to that of an archive which is on all pages, or on all of a kind: settings, words, templates. */
final class SiteEdits {

    private static final String PART = "templates/parts/own.ftlh";

    private final DatedFiles files;
    private final Random random;
    private int count;

    SiteEdits(DatedFiles files, Random random) {
        this.files = files;
        this.random = random;
    }

    List<Supplier<String>> all() {
        return List.of(
                this::changeTemplate,
                this::changePart,
                this::changeAsset,
                this::changeWords,
                this::changeSite,
                this::changeSetting,
                this::changeSetting);
    }

    /** Writes the settings of a new archive, and a picture that some of them may show. */
    void begin() {
        files.write("content/media/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>\n");
        changeSite();
    }

    private String changeTemplate() {
        var name = of(List.of("page.ftlh", "article.ftlh", "event.ftlh", "parts/layout.ftlh"));
        return files.writeOrDelete(
                "templates/" + name, builtIn(name).replace("<main", "<main data-n=\"" + ++count + "\""));
    }

    /** Changes a part of the archive's own that a template imports, and sees to it that one does. */
    private String changePart() {
        files.write(PART, "<#macro it>" + ++count + "</#macro>\n");
        var own = builtIn("tag.ftlh").replace("</main>", "<@own.it/></main>");
        files.write("templates/tag.ftlh", "<#import \"parts/own.ftlh\" as own>" + own);
        return "change " + PART;
    }

    private String changeAsset() {
        var name = of(List.of("stet.css", "more.css"));
        return files.writeOrDelete("templates/assets/" + name, "body{margin:" + ++count + "px}\n");
    }

    private String changeWords() {
        var lang = of(List.of("en", "ko"));
        var key = of(List.of("nav.skip", "note.comment", "reports.other", "footnote.back", "language"));
        var words =
                builtIn("i18n/" + lang + ".yaml").replaceFirst("(?m)^" + key + ": \"", key + ": \"" + ++count + " ");
        return files.writeOrDelete("templates/i18n/" + lang + ".yaml", words);
    }

    private String changeSite() {
        var theme = random.nextBoolean() ? "theme: {text_size: 1.2rem}\n" : "";
        files.write(
                "content/site.yaml",
                "title: {en: Archive %d, ko: 기록 %d}\nbase_url: https://example.org/%d/\nlanguages: [en, ko]\n%s"
                        .formatted(++count, count, random.nextInt(2), theme));
        return "change content/site.yaml";
    }

    /** Adds a setting, or takes it away. */
    private String changeSetting() {
        var setting = of(List.of(
                "description: {en: No. %d, ko: 제 %d호}",
                "publisher: {name: Desk %d, logo: media/logo.svg}",
                "licence: CC-BY-4.0",
                "map_credit: No. %d",
                "leave_out: [texts, annotations]",
                "leave_out: [exports, plain_names]"));
        var key = setting.substring(0, setting.indexOf(':'));
        var old = files.read("content/site.yaml");
        var without = old.replaceFirst("(?m)^" + key + ": .*\n", "");
        files.write(
                "content/site.yaml", old.equals(without) ? old + setting.replace("%d", "" + ++count) + "\n" : without);
        return "change " + key;
    }

    private String of(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String builtIn(String template) {
        try {
            return Files.readString(Path.of("templates").resolve(template));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
