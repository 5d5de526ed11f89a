package stet.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class XmlWriterTest {

    @Test
    void writesElementsOneOnALine() {
        var xml = new XmlWriter("feed", "http://www.w3.org/2005/Atom").attribute("xml:lang", "ko");
        xml.element("title", "a < b & c > \"d\"");
        xml.start("link").attribute("href", "?a=\"1\"&b=<2>").end();
        xml.start("author").element("name", "Desk").text("\n").end();
        assertThat(xml.document()).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ko">
                        <title>a &lt; b &amp; c &gt; "d"</title>
                        <link href="?a=&quot;1&quot;&amp;b=&lt;2&gt;"></link>
                        <author>
                        <name>Desk</name>
                        </author>
                        </feed>
                        """);
    }

    @Test
    void anAttributeAfterTextIsABug() {
        var xml = new XmlWriter("feed", "x").text("…");
        assertThatThrownBy(() -> xml.attribute("late", "")).isInstanceOf(IllegalStateException.class);
    }

    /** Whatever stands in a text or an attribute, a parser reads it back. */
    @Test
    void aParserReadsBackWhatWasWritten() throws Exception {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var i = 0; i < 500; i++) {
            var text = text(random);
            var xml = new XmlWriter("root", "x").attribute("said", text);
            xml.element("text", text);
            var root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml.document())))
                    .getDocumentElement();
            assertThat(root.getAttribute("said")).as("seed %d", seed).isEqualTo(text);
            assertThat(root.getElementsByTagName("text").item(0).getTextContent())
                    .as("seed %d", seed)
                    .isEqualTo(text);
        }
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (var left = random.nextInt(20); left > 0; left--) {
            text.append("<>&\"'];]]>가’\ud83d\ude00 x"
                    .codePoints()
                    .skip(random.nextInt(14))
                    .limit(1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append));
        }
        return text.toString();
    }
}
