package stet.render;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.core.HTMLOutputFormat;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Text becomes the same HTML by our hand as by FreeMarker's. */
class HtmlTest {

    private static final String[] PIECES = {
        "<", ">", "&", "\"", "'", "a", "é", "압록강", "😀", " ", "&amp;", "\n", "long ".repeat(60)
    };

    @Test
    void escapesAsFreeMarkerDoes() throws Exception {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var i = 0; i < 2_000; i++) {
            var text = new StringBuilder();
            for (var piece = random.nextInt(20); piece > 0; piece--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            var out = new Utf8Writer();
            out.write("<p>");
            Html.FORMAT.output(text.toString(), out);
            out.write("</p>");
            assertThat(new String(out.toByteArray(), StandardCharsets.UTF_8))
                    .as("seed %d", seed)
                    .isEqualTo("<p>" + HTMLOutputFormat.INSTANCE.escapePlainText(text.toString()) + "</p>");
        }
    }

    @Test
    void markupIsNotEscapedAgain() throws Exception {
        var out = new Utf8Writer();
        Html.FORMAT.output(Html.FORMAT.fromMarkup("<b>&amp;</b>"), out);
        Html.FORMAT.output(Html.FORMAT.fromPlainTextByEscaping("<"), out);

        assertThat(new String(out.toByteArray(), StandardCharsets.UTF_8)).isEqualTo("<b>&amp;</b>&lt;");
    }
}
