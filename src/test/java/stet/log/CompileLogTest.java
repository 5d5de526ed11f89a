package stet.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.log.CompileLog.State;

class CompileLogTest {

    private static final String OWNER = "stet 1";

    @TempDir
    Path temp;

    @Test
    void whatWasAddedIsThereWhenTheLogIsOpenedAgain() {
        try (var log = CompileLog.open(file(), OWNER)) {
            assertThat(log.state()).isEqualTo(State.NEW);
            log.add(List.of(entry("a", "first"), entry("b", "second")));
            log.add(List.of(entry("a", "third")));
        }
        try (var log = CompileLog.open(file(), OWNER)) {
            assertThat(log.state()).isEqualTo(State.WHOLE);
            assertThat(held(log))
                    .isEqualTo(new TreeMap<>(java.util.Map.of("a", "head third body", "b", "head second body")));
        }
    }

    @Test
    void aHeadIsRenewedAndKeepsItsBody() {
        try (var log = CompileLog.open(file(), OWNER)) {
            var body = log.add(List.of(entry("a", "first"))).get(0);
            log.renew("a", "head new".getBytes(UTF_8), body);
        }
        try (var log = CompileLog.open(file(), OWNER)) {
            assertThat(held(log)).containsEntry("a", "head new body");
        }
    }

    @Test
    void whatIsKeptIsRememberedOnceAnEntryLeadsToIt() {
        try (var log = CompileLog.open(file(), OWNER)) {
            var one = log.keep("one".getBytes(UTF_8));
            var lost = log.keep("lost".getBytes(UTF_8));
            var other = log.keep("other".getBytes(UTF_8));
            assertThat(log.read(lost)).asString(UTF_8).isEqualTo("lost");
            log.renew("a", "head".getBytes(UTF_8), List.of(one, other));
        }
        try (var log = CompileLog.open(file(), OWNER)) {
            assertThat(log.state()).isEqualTo(State.WHOLE);
            var entry = Objects.requireNonNull(log.entries().get("a"));
            assertThat(log.entries()).containsOnlyKeys("a");
            assertThat(entry.parts().stream().map(part -> new String(log.read(part), UTF_8)))
                    .containsExactly("one", "other");
        }
    }

    @Test
    void whereverALogIsCutOffWhatComesBeforeIsWhole() throws IOException {
        var ends = new ArrayList<Long>();
        try (var log = CompileLog.open(file(), OWNER)) {
            ends.add(Files.size(file()));
            for (var i = 0; i < 3; i++) {
                log.add(List.of(entry("a" + i, "x"), entry("b" + i, "y")));
                ends.add(Files.size(file()));
            }
        }
        var whole = Files.readAllBytes(file());
        for (var length = 0; length < whole.length; length++) {
            Files.write(file(), java.util.Arrays.copyOf(whole, length));
            try (var log = CompileLog.open(file(), OWNER)) {
                var cut = length;
                var blocks = ends.stream().filter(end -> end <= cut).count() - 1;
                assertThat(held(log)).as("cut at " + length).hasSize((int) Math.max(0, 2 * blocks));
                assertThat(log.state())
                        .isEqualTo(
                                length == 0
                                        ? State.NEW
                                        : blocks < 0
                                                ? State.FOREIGN
                                                : ends.contains((long) cut) ? State.WHOLE : State.TORN);
                log.add(List.of(entry("after", "z")));
            }
            try (var log = CompileLog.open(file(), OWNER)) {
                assertThat(log.state()).isEqualTo(State.WHOLE);
                assertThat(held(log)).containsEntry("after", "head z body");
            }
        }
    }

    @Test
    void noByteOfALogCanBeChangedUnnoticed() throws IOException {
        SortedMap<String, String> before;
        try (var log = CompileLog.open(file(), OWNER)) {
            log.add(List.of(entry("a", "first"), entry("b", "second")));
            log.add(List.of(entry("c", "third")));
            before = held(log);
        }
        var whole = Files.readAllBytes(file());
        for (var at = 0; at < whole.length; at++) {
            var changed = whole.clone();
            changed[at] ^= 1;
            Files.write(file(), changed);
            try (var log = CompileLog.open(file(), OWNER)) {
                assertThat(before).as("byte " + at).containsAllEntriesOf(held(log));
                assertThat(log.state() == State.WHOLE).isFalse();
            } catch (LogDamaged e) {
                assertThat(e).hasMessageContaining("is not what was written");
            }
        }
    }

    @Test
    void anotherOwnersLogIsThrownAway() {
        try (var log = CompileLog.open(file(), "stet 0")) {
            log.add(List.of(entry("a", "first")));
        }
        try (var log = CompileLog.open(file(), OWNER)) {
            assertThat(log.state()).isEqualTo(State.FOREIGN);
            assertThat(held(log)).isEmpty();
        }
    }

    @Test
    void whatLiesTogetherIsReadTogetherAndInTheOrderAskedFor() {
        try (var log = CompileLog.open(file(), OWNER)) {
            log.add(List.of(entry("a", "first"), entry("b", "second"), entry("c", "third")));
            var entries = new TreeMap<>(log.entries());
            var a = entries.firstEntry().getValue().head();
            var c = entries.lastEntry().getValue().head();
            assertThat(log.read(List.of(c, a)))
                    .extracting(head -> new String(head, UTF_8))
                    .containsExactly("head third", "head first");
            var wrong = new Stretch(a.offset(), a.length(), a.check() + 1);
            assertThatThrownBy(() -> log.read(List.of(c, wrong))).isInstanceOf(LogDamaged.class);
            assertThat(log.read(List.of())).isEmpty();
        }
    }

    @Test
    void twoProcessesDoNotWriteToOneLog() {
        try (var first = CompileLog.open(file(), OWNER)) {
            first.add(List.of(entry("a", "first")));
            try (var second = CompileLog.open(file(), OWNER)) {
                var body = second.add(List.of(entry("b", "second"))).get(0);
                assertThat(second.read(body.get(0))).isEqualTo(" body".getBytes(UTF_8));
                assertThat(held(second)).containsOnlyKeys("a", "b");
            }
            assertThat(held(first)).containsOnlyKeys("a");
        }
    }

    @Test
    void readingALogLeavesItAsItIs() throws IOException {
        try (var log = CompileLog.open(file(), OWNER)) {
            log.add(List.of(entry("a", "first")));
        }
        var before = Files.readAllBytes(file());
        try (var log = CompileLog.reading(file(), OWNER)) {
            log.add(List.of(entry("b", "second")));
            assertThat(held(log)).containsOnlyKeys("a", "b");
        }
        try (var log = CompileLog.reading(temp.resolve("nowhere/compile.log"), OWNER)) {
            assertThat(held(log)).isEmpty();
        }
        assertThat(file()).hasBinaryContent(before);
        assertThat(temp.resolve("nowhere")).doesNotExist();
    }

    @Test
    void aLogOfWhichMostIsForgottenIsCompacted() throws IOException {
        var random = new Random(1);
        var large = new byte[100_000];
        for (var i = 0; i < 40; i++) {
            try (var log = CompileLog.open(file(), OWNER)) {
                random.nextBytes(large);
                log.add(List.of(new Fresh("k" + i % 4, new byte[] {(byte) i}, List.of(large.clone()))));
                log.want(key -> !key.equals("k3"));
            }
        }
        assertThat(Files.size(file())).isLessThan(2_000_000);
        try (var log = CompileLog.open(file(), OWNER)) {
            var entries = log.entries();
            assertThat(log.state()).isEqualTo(State.WHOLE);
            assertThat(entries.keySet()).contains("k0", "k1", "k2");
            var last = Objects.requireNonNull(entries.get("k2"));
            assertThat(log.read(last.head())).containsExactly(38);
            assertThat(log.read(last.parts().get(0))).hasSize(100_000);
        }
        assertThatThrownBy(() -> CompileLog.temporary().read(new Stretch(5, 5, 5)))
                .isInstanceOf(LogDamaged.class);
    }

    private Path file() {
        return temp.resolve("memory/compile.log");
    }

    private static Fresh entry(String key, String head) {
        return new Fresh(key, ("head " + head).getBytes(UTF_8), List.of(" body".getBytes(UTF_8)));
    }

    private static SortedMap<String, String> held(CompileLog log) {
        var held = new TreeMap<String, String>();
        log.entries()
                .forEach((key, entry) -> held.put(
                        key,
                        new String(log.read(entry.head()), UTF_8)
                                + new String(log.read(entry.parts().get(0)), UTF_8)));
        return held;
    }
}
