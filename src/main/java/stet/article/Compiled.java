package stet.article;

/** What was made of one file: what must be known of it, and its body. */
public record Compiled<T>(T value, Body body) {}
