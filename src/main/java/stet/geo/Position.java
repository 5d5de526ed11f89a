package stet.geo;

/** A point on earth, in degrees. */
public record Position(double longitude, double latitude) {}
