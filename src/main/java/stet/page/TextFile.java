package stet.page;

import stet.site.OutputPath;

/** The canonical text of an article, whose SHA-256 is its seal. */
public record TextFile(OutputPath path, BodyRef body) implements Page {}
