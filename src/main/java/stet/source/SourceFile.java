package stet.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import stet.plain.Fingerprint;

/**
 * A file that is there to be read: its path in the archive, and where it lies on disk.
 *
 * @param root the archive's folder
 * @param name its path below that as the disk knows it: mostly the same text, so that a million files need not have two
 * @param size in bytes
 * @param time when it was last changed, in nanoseconds since 1970
 */
public record SourceFile(SourcePath path, Path root, String name, long size, long time) {

    /** Stands for the fingerprint of a file that may not be read. */
    public static final Fingerprint FORBIDDEN = Fingerprint.of("may not be read");

    private static final Set<OpenOption> HOW = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    /** What reading a file as text gives. */
    public sealed interface Reading {}

    /** The text, and the fingerprint of the bytes it was read from. */
    public record Read(SourceText source) implements Reading {}

    /** The bytes are not UTF-8: {@code before} is the text up to the first wrong byte, which is {@code bad}. */
    public record NotUtf8(String before, int bad) implements Reading {}

    /** Whoever runs this may not read the file. */
    public record Forbidden() implements Reading {}

    /** The bytes as they are. Throws {@link UncheckedIOException} if the disk fails. */
    public byte[] bytes() {
        // A file may have been replaced by a link since it was listed.
        try (var channel = Files.newByteChannel(root.resolve(name), HOW)) {
            // One byte more than there should be, so that the end is met without another try.
            var buffer = ByteBuffer.allocate((int) size + 1);
            while (channel.read(buffer) >= 0) {
                if (!buffer.hasRemaining()) {
                    buffer = ByteBuffer.allocate(buffer.capacity() * 2).put(buffer.flip());
                }
            }
            return Arrays.copyOf(buffer.array(), buffer.position());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes as they are; nothing where whoever runs this may not read them, which is no fault of the disk. */
    public Optional<byte[]> permitted() {
        try {
            return Optional.of(bytes());
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof AccessDeniedException) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The fingerprint of the bytes, or {@link #FORBIDDEN}. */
    public Fingerprint fingerprint() {
        return permitted().map(Fingerprint::ofBytes).orElse(FORBIDDEN);
    }

    /** The bytes as UTF-8 text. */
    public Reading text() {
        var bytes = permitted();
        return bytes.isPresent() ? text(path, bytes.get()) : new Forbidden();
    }

    /** Some bytes as UTF-8 text. */
    public static Reading text(SourcePath path, byte[] bytes) {
        var start = startsWithMark(bytes) ? 3 : 0;
        var text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
        // Where bytes are not UTF-8 this stands in their place. Only then are they decoded by the slower way, which
        // tells.
        return text.indexOf('\ufffd') < 0
                ? new Read(new SourceText(path, text, Fingerprint.ofBytes(bytes)))
                : strictly(path, bytes, start);
    }

    private static Reading strictly(SourcePath path, byte[] bytes, int start) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        try {
            return new Read(new SourceText(path, decoder.decode(in).toString(), Fingerprint.ofBytes(bytes)));
        } catch (CharacterCodingException e) {
            var before = new String(bytes, start, in.position() - start, StandardCharsets.UTF_8);
            return new NotUtf8(before, bytes[in.position()] & 0xff);
        }
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= 3 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb && (bytes[2] & 0xff) == 0xbf;
    }
}
