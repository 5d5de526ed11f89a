package stet.publish;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The system calls that Java does not offer. Each says whether it did its work; why it did not does not matter, since
 * there is another way, which will say what is wrong if anything is.
 */
final class NativeCalls {

    private static final int CURRENT_FOLDER = -100;
    private static final int RENAME_EXCHANGE = 2;
    private static final int RENAME_SWAP = 2;
    private static final int READ_ONLY = 0;

    static {
        // Else JNA runs a program that lists all libraries there are, though what is wanted is in this process already.
        if (System.getProperty("jna.platform.library.path") == null) {
            System.setProperty("jna.platform.library.path", "");
        }
    }

    private NativeCalls() {}

    /** Exchanges two files or folders in one step. */
    static boolean exchange(Path one, Path other) {
        if (Platform.isLinux()) {
            return call("renameat2", CURRENT_FOLDER, name(one), CURRENT_FOLDER, name(other), RENAME_EXCHANGE) == 0;
        }
        return Platform.isMac() && call("renamex_np", name(one), name(other), RENAME_SWAP) == 0;
    }

    /**
     * Brings everything that was written to the file system of {@code folder} onto its disk. One call for any number of
     * files: forcing each by itself takes longer than writing them all.
     */
    static boolean sync(Path folder) {
        if (!Platform.isLinux()) {
            return false;
        }
        var opened = call("open", name(folder), READ_ONLY);
        if (opened < 0) {
            return false;
        }
        try {
            return call("syncfs", opened) == 0;
        } finally {
            call("close", opened);
        }
    }

    private static int call(String function, Object... arguments) {
        try {
            return NativeLibrary.getProcess().getFunction(function).invokeInt(arguments);
        } catch (LinkageError e) {
            // An old C library, or one that JNA does not know, or no place from where JNA may load its own.
            return -1;
        }
    }

    /** The name as the system has it: Java's own paths go by this charset, and JNA's texts by another. */
    private static byte[] name(Path path) {
        var charset = System.getProperty("sun.jnu.encoding");
        var bytes = path.toString().getBytes(charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset));
        return Arrays.copyOf(bytes, bytes.length + 1);
    }
}
