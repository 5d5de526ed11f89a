package stet.build;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Edits of one field of a file of an archive, or of what is said of something in another language. */
final class FieldEdits {

    private static final List<String> OF_ARTICLES = List.of(
            "draft: true",
            "embargo: 2025-05-0%d",
            "embargo: 2027-01-0%d",
            "corrections: [{date: 2023-0%d-01, kind: correction, text: Wrong.}]",
            "corrections: [{date: 2024, kind: editors-note, text: No. %d}]",
            "corrections: [{date: 2023-0%d-02, kind: retraction, text: It was open.}]",
            "publisher: post",
            "publisher: The Post",
            "authors: [Author %d]",
            "image: ../../../media/logo.svg",
            "original: {url: https://example.net/%d, lang: ko}",
            "translations: [{lang: ja, url: https://example.net/%d}]",
            "text: withheld",
            "text: excerpt",
            "organizations: [The Post]");

    private static final List<String> OF_ENTITIES = List.of(
            "summary: No. %d", "country: KP", "link: never", "link: all", "confusable_with: [press]", "parent: press");

    private static final List<String> OF_PLACES = List.of(
            "point: [41.%d, 126.5]", "outline: line.geojson", "accuracy_km: %d", "place: port", "parent: hafen");

    private final DatedFiles files;
    private final Random random;
    private final String anchor;

    /** {@code anchor} is an article that others lead to, which is left alone. */
    FieldEdits(DatedFiles files, Random random, String anchor) {
        this.files = files;
        this.random = random;
        this.anchor = anchor;
        files.write("content/organizations/post.md", "---\nnames: [The Post]\n---\n");
        files.write("content/organizations/press.md", "---\nnames: [The Press]\n---\n");
        files.write("content/organizations/desk.md", "---\nnames: [The Desk]\n---\n");
        files.write("content/places/nowhere.md", "---\nnames: [Nowhere]\n---\n");
        files.write("content/timelines/tagged.md", "---\ntitle: Told\ninclude: {from: 2010}\n---\n");
        changeLine();
    }

    List<Supplier<String>> all() {
        return List.of(
                this::changeArticle,
                this::changeArticle,
                this::changeArticle,
                this::changeArticle,
                this::changeOrganization,
                this::changeOtherPlace,
                this::changeLine,
                this::retellInKorean,
                this::changeGroups,
                this::exchangeNotes,
                this::exchangeNames);
    }

    private String changeArticle() {
        var path = of(files.below("content/articles", ".md"));
        return path.equals(anchor) ? "leave " + path : change(path, of(OF_ARTICLES));
    }

    private String changeOrganization() {
        return change("content/organizations/desk.md", of(OF_ENTITIES));
    }

    private String changeOtherPlace() {
        return change("content/places/nowhere.md", of(OF_PLACES));
    }

    private String changeLine() {
        files.write("content/places/line.geojson", filled("""
                {"type": "LineString", "coordinates": [[124.%d, 40.1], [126.%d, 41.8]]}
                """));
        return "change an outline";
    }

    private String retellInKorean() {
        var told = of(List.of("organizations/press", "organizations/desk", "places/nowhere", "timelines/tagged"));
        var title = told.startsWith("timelines") ? "title: 말\n" : "";
        return files.writeOrDelete(
                "content/" + told + ".ko.md", filled("---\n" + title + "summary: 제 %d호\n---\n글 %d.\n"));
    }

    private String changeGroups() {
        var fields = of(List.of(
                "groups: [{id: a, title: Group %d, events: [flood]}]",
                "eras: [{title: Era %d, when: 2019/2020}]", "summary: No. %d"));
        return change("content/timelines/tagged.md", fields);
    }

    private String exchangeNotes() {
        var all = files.below("content/articles", ".notes.yaml");
        return exchange(of(all), of(all));
    }

    private String exchangeNames() {
        return exchange("content/organizations/post.md", "content/organizations/desk.md");
    }

    private String exchange(String one, String other) {
        var text = files.read(one);
        files.write(one, files.read(other));
        files.write(other, text);
        return "exchange " + one + " and " + other;
    }

    /** Adds a field to a file's front matter, or writes it anew, or takes it away. */
    private String change(String path, String field) {
        var key = field.substring(0, field.indexOf(':') + 1);
        var old = files.read(path);
        var without = old.replaceFirst("(?m)^" + key + ".*\n", "");
        var isKept = old.equals(without) || random.nextInt(3) > 0;
        files.write(path, isKept ? without.replaceFirst("---\n", "---\n" + filled(field) + "\n") : without);
        return "change " + key + " of " + path;
    }

    private String filled(String text) {
        return text.replace("%d", Integer.toString(1 + random.nextInt(9)));
    }

    private String of(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
