package stet.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.TestProject;

/** A text may have so many characters, however many units each of them has in memory. */
class LongTextsTest {

    @TempDir
    Path temp;

    @Test
    void aTitleMayHaveFiveHundredCharacters() {
        assertThat(check("😀".repeat(500))).doesNotContain("longer");
        assertThat(check("강".repeat(500))).doesNotContain("longer");
        assertThat(check("😀".repeat(501))).contains("`title` is longer than 500 characters");
    }

    private String check(String title) {
        return TestProject.titled(temp)
                .write("content/articles/river.md", "---\ntitle: " + title + "\ndate: 2020-03-05\n---\nText.\n")
                .run("check")
                .err();
    }
}
