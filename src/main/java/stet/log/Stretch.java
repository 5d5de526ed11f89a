package stet.log;

import java.util.zip.CRC32C;

/**
 * Where some bytes lie in a log.
 *
 * @param check the CRC-32C of them
 */
public record Stretch(long offset, int length, int check) {

    static int check(byte[] bytes, int from, int length) {
        var crc = new CRC32C();
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }
}
