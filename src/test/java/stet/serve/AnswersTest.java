package stet.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import stet.archive.Publication;
import stet.problem.ArchiveProblem.FileUnused;
import stet.problem.Problem;
import stet.report.HtmlReport;
import stet.report.Texts;
import stet.source.SourcePath;
import stet.source.Span;

/** What browsers are given while there is no page to give. */
class AnswersTest {

    private static final Options OPTIONS =
            new Options(Path.of("nowhere"), () -> new Publication(Instant.EPOCH, true), "127.0.0.1", 0);

    private final Latest latest = new Latest();

    private Document answer(String path) throws InterruptedException {
        var answer = new Answers(OPTIONS, latest, new Silent()).answer(path);
        assertThat(answer.status()).isEqualTo(503);
        return Jsoup.parse(new String(answer.body(), UTF_8));
    }

    @Test
    void whileTheArchiveIsReadTheyAreToldSo() throws InterruptedException {
        var page = answer("/2020/fence.html");

        assertThat(page.select("h1").text()).isEqualTo("The archive is being read");
        assertThat(page.select("script").attr("src")).isEqualTo(LiveReload.SCRIPT);
        assertThat(page.select("script").attr("data-print")).isEqualTo(Answers.print(latest.now(), "/2020/fence.html"));
    }

    @Test
    void anArchiveThatCanNotBeReadSaysWhere() throws InterruptedException {
        latest.show(latest.now().next(Notices.failed()));

        assertThat(answer("/")
                        .select("#stet-problems > details[open] > summary")
                        .text())
                .contains("the terminal says why");
    }

    @Test
    void theBoxHoldsNoMoreThanAPersonCanMend() {
        var problems = Stream.iterate(1, n -> n <= 51, n -> n + 1)
                .<Problem>map(n -> new FileUnused(Span.startOf(new SourcePath("content/pages/" + n + ".png"))))
                .toList();
        var box = Jsoup.parseBodyFragment(
                Notices.problems(problems, new HtmlReport(new Texts(path -> java.util.Optional.empty()))));

        assertThat(box.select("li")).hasSize(50);
        assertThat(box.select("summary").text()).isEqualTo("51 warnings");
        assertThat(box.select("details > p").text()).isEqualTo("… and 1 more");
    }

    private static final class Silent implements Listener {
        @Override
        public void read(List<Problem> problems, OptionalInt changed) {
            throw new AssertionError();
        }

        @Override
        public void refused(List<Problem> problems) {
            throw new AssertionError();
        }

        @Override
        public void notMade(List<Problem> problems) {
            throw new AssertionError();
        }

        @Override
        public void failed(Throwable cause) {
            throw new AssertionError(cause);
        }
    }
}
