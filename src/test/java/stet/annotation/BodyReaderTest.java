package stet.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where the words of a body stand in the file, whatever YAML has made of them. */
class BodyReaderTest {

    /** Looks for words in the body, and for what the file has in their place. */
    private static void check(String yaml, String words, String inFile) {
        var body = Notes.notes(yaml).get(0).substance().body().orElseThrow();
        var start = body.markdown().indexOf(words);
        assertThat(start).as(body.markdown()).isGreaterThanOrEqualTo(0);
        var span = body.span(start, start + words.length());
        assertThat(yaml.substring(span.start(), span.end())).isEqualTo(inFile);
        assertThat(span.start()).isGreaterThan(yaml.indexOf("body:"));
    }

    @Test
    void followsWordsThroughAllStyles() {
        check("- {type: comment, quote: a, body: One word here}", "word", "word");
        check("- type: comment\n  quote: word\n  body: One\n    word here", "word", "word");
        check("- type: comment\n  quote: word\n  body: One\n    word here", "One word", "One\n    word");
        check("- {type: comment, quote: a, body: 'It''s one word'}", "word", "word");
        check("- {type: comment, quote: a, body: 'It''s one word'}", "It's", "It''s");
        check("- {type: comment, quote: a, body: \"A \\\"big\\\"\\n\\tword \\u00e9 here\"}", "word", "word");
        check("- {type: comment, quote: a, body: \"A \\\"big\\\"\\n\\tword \\u00e9 here\"}", "here", "here");
        check("- {type: comment, quote: a, body: \"A \\\"big\\\" one\"}", "\"big", "\\\"big");
        check("- type: comment\n  quote: a\n  body: |\n    One.\n\n    - word\n", "word", "word");
        check("- type: comment\n  quote: a\n  body: |-\n    - word\n", "- word", "- word");
        check("- type: comment\n  quote: a\n  body: |- # why\n    One.\n    word\n", "word", "word");
        check("- type: comment\n  quote: a\n  body: >\n    One\n    word\n\n    Two\n", "Two", "Two");
        check("- type: comment\n  quote: a\n  body: |2\n     One\n    word\n", "word", "word");
        check("- {type: comment, quote: a, body: \"\\u00e99 word\"}", "9 w", "9 w");
        check("- {type: comment, quote: a, body: 🙂 word}", "word", "word");
    }

    @Test
    void takesTheEndOffBlocks() {
        var body = Notes.notes("- type: comment\n  quote: a\n  body: |\n    One.\n\n")
                .get(0)
                .substance()
                .body();
        assertThat(body.orElseThrow().markdown()).isEqualTo("One.");
    }
}
