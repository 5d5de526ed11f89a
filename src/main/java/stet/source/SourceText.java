package stet.source;

import stet.plain.Fingerprint;

/** One file as read: its text (without a byte order mark) and the fingerprint of its bytes. */
public record SourceText(SourcePath path, String text, Fingerprint fingerprint) {

    public Span span(int start, int end) {
        return new Span(path, start, end);
    }
}
