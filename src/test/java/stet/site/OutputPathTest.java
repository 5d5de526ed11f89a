package stet.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputPathTest {

    @ParameterizedTest
    @CsvSource({
        "index.html, 2020/03/a.html, 2020/03/a.html",
        "2020/03/a.html, index.html, ../../index.html",
        "2020/03/a.html, 2020/03/b.html, b.html",
        "2020/03/a.html, 2020/03/a.html, a.html",
        "2020/03/a.html, 2020/04/a.html, ../04/a.html",
        "ko/a.html, ko.html, ../ko.html",
        "ab/c.html, a/c.html, ../a/c.html",
        "a.html, tags/국경.html, tags/%EA%B5%AD%EA%B2%BD.html",
        "a.html, b c&d.html, b%20c%26d.html",
        "a.html, b:c.html, b%3Ac.html",
        "a.html, 100%.html, 100%25.html",
        "a.html, 😀.html, %F0%9F%98%80.html",
    })
    void linksAreRelativeAndEncoded(String from, String to, String link) {
        assertThat(new OutputPath(from).linkTo(new OutputPath(to))).isEqualTo(link);
    }

    /** What a browser makes of the link, on the page's own address, is the target's address, on any host. */
    @Test
    void everyLinkLeadsToItsTarget() {
        var seed = Long.getLong("seed", 3);
        var random = new Random(seed);
        for (var round = 0; round < 20_000; round++) {
            var from = path(random);
            var to = path(random);
            var link = from.linkTo(to);
            for (var base : List.of("https://example.org/", "https://example.org/a/b/", "file:///disk/")) {
                var found = URI.create(base + from.encoded()).resolve(link).toString();
                assertThat(URLDecoder.decode(found.replace("+", "%2B"), StandardCharsets.UTF_8)
                                .replaceFirst("^file:/+", "file:///"))
                        .as("seed %s: from %s to %s by %s", seed, from, to, link)
                        .isEqualTo(base + to);
            }
            assertThat(from.toRoot()).isEqualTo("../".repeat(from.value().split("/", -1).length - 1));
        }
    }

    private static OutputPath path(Random random) {
        var segments =
                List.of("a", "b", "ab", "ko", "2020", "03", "국경", "a b", "é", "x:y", "a+b", "100%", "q?r", "h#i", "😀");
        var path = new StringBuilder();
        for (var depth = random.nextInt(5); depth > 0; depth--) {
            path.append(segments.get(random.nextInt(segments.size()))).append('/');
        }
        return new OutputPath(path + segments.get(random.nextInt(segments.size())) + ".html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/a", "a/", "a//b", ".", "..", "../a", "a/../b", "a/.", "a\\b", "..\\a", "a\0b"})
    void noPathLeadsOutOfTheSite(String path) {
        assertThatThrownBy(() -> new OutputPath(path)).isInstanceOf(IllegalArgumentException.class);
    }
}
