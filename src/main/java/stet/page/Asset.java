package stet.page;

import stet.plain.Fingerprint;
import stet.site.OutputPath;

/** A file that is published as it is: a picture, a style sheet, a font. */
public record Asset(OutputPath path, Fingerprint fingerprint) implements Page {}
