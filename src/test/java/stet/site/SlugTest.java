package stet.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Border guard, border-guard",
        "'  Border   guard ', border-guard",
        "border--guard!, border-guard",
        "COVID-19, covid-19",
        "Guard’s post, guards-post",
        "R&D, r-d",
        "../../etc/passwd, etc-passwd",
        "a/b\\c, a-b-c",
        "국경 경비대, 국경-경비대",
        "Ｆｕｌｌ ｗｉｄｔｈ, full-width",
        "Café, café",
        "İstanbul, i̇stanbul",
        "हिन्दी, हिन्दी",
        "ภาษาไทย, ภาษาไทย",
        "தமிழ், தமிழ்",
        "중국·북한, 중국-북한",
        "👍 up, up",
        "!!!, ''",
        "'', ''",
    })
    void namesBecomeSmallLettersJoinedByHyphens(String name, String slug) {
        assertThat(Slug.of(name)).isEqualTo(slug);
    }

    @Test
    void theFormInWhichANameIsTypedDoesNotCount() {
        var name = "Café 국경";
        assertThat(Slug.of(Normalizer.normalize(name, Normalizer.Form.NFD))).isEqualTo(Slug.of(name));
    }

    @Test
    void vowelSignsTellNamesApart() {
        assertThat(Slug.of("का")).isNotEqualTo(Slug.of("कि"));
    }

    @Test
    void longNamesGiveNamesThatEveryDiskTakes() {
        assertThat(Slug.of("강".repeat(500)).getBytes(java.nio.charset.StandardCharsets.UTF_8).length + ".html".length())
                .isLessThanOrEqualTo(255);
        assertThat(Slug.of("a ".repeat(500))).hasSizeLessThanOrEqualTo(81).doesNotEndWith("-");
    }

    /** A slug of anything is a portable file name, and its own slug. */
    @Test
    void everySlugIsAPortableNameAndItsOwnSlug() {
        var seed = Long.getLong("seed", 4);
        var random = new Random(seed);
        for (var round = 0; round < 20_000; round++) {
            var name = new StringBuilder();
            for (var i = random.nextInt(12); i >= 0; i--) {
                var c = random.nextInt(4) == 0 ? random.nextInt(0x11000) : 0x20 + random.nextInt(0x300);
                name.appendCodePoint(c >= 0xd800 && c <= 0xdfff ? 'x' : c);
            }
            var slug = Slug.of(name.toString());
            assertThat(Slug.of(slug)).as("seed %s: %s", seed, name).isEqualTo(slug);
            if (!slug.isEmpty()) {
                assertThat(Portability.flaw(new OutputPath("tags/" + slug + ".html")))
                        .as("seed %s: %s", seed, name)
                        .matches(flaw -> flaw.isEmpty() || flaw.get().contains("device"));
            }
        }
    }
}
