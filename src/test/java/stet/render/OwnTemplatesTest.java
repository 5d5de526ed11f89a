package stet.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.TestProject;

/** Templates of an archive that make no page: which, and where, and nothing is published. */
class OwnTemplatesTest {

    @TempDir
    Path temp;

    private TestProject project;

    @BeforeEach
    void archive() {
        project = TestProject.titled(temp)
                .write("content/articles/x.md", "---\ntitle: River\ndate: 2020-03-05\n---\nText.\n");
    }

    private void isTold(String problem) {
        for (var command : new String[] {"check", "build"}) {
            var result = project.run(command);
            assertThat(result.status()).as(command).isEqualTo(1);
            assertThat(result.err()).as(command).contains(problem);
        }
    }

    @Test
    void oneThatMakesNothing() {
        project.write("templates/article.ftlh", "");

        isTold("templates/article.ftlh:1:1: error: the template makes nothing, at x.html");
    }

    @Test
    void oneThatDoesNotEnd() {
        project.write("templates/article.ftlh", "<#macro r><@r/></#macro><@r/>");

        isTold("templates/article.ftlh:1:1: error: a macro or a function of the template calls itself without an end");
    }

    @Test
    void oneThatIsNotUtf8() throws IOException {
        project.write("templates/article.ftlh", "");
        Files.write(temp.resolve("templates/article.ftlh"), new byte[] {'a', (byte) 0xe9, 'b'});

        isTold("templates/article.ftlh:1:2: error: ");
    }
}
