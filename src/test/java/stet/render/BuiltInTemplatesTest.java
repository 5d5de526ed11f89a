package stet.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.testing.TestProject;

/** The built-in templates are not looked through before they are used; so that is done here, as for those of others. */
class BuiltInTemplatesTest {

    @Test
    void nothingIsWrongWithThemAsTemplatesOfAnArchive(@TempDir Path temp) throws IOException {
        var project = TestProject.in(temp)
                .write("content/site.yaml", "title: Archive\nbase_url: https://example.org/\n")
                .write("content/articles/river.md", "---\ntitle: River\ndate: 2020-03-05\n---\nA river.\n");
        var count = 0;
        try (var files = Files.walk(Path.of("templates"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".ftlh")).toList()) {
                project.write(file.toString(), Files.readString(file));
                count++;
            }
        }

        assertThat(count).isGreaterThan(20);
        assertThat(project.run("check", "--strict").err()).isEqualTo("nothing is wrong\n");
    }

    @Test
    void aMistakeInATemplateThatNoPageUsesIsTold(@TempDir Path temp) {
        var project = TestProject.in(temp)
                .write("content/articles/river.md", "---\ntitle: River\ndate: 2020-03-05\n---\nA river.\n")
                .write("templates/parts/unused.ftlh", "<#if>\n");

        assertThat(project.run("build").err()).contains("templates/parts/unused.ftlh:1:");
    }
}
