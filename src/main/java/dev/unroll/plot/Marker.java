package dev.unroll.plot;

/** What stands at a point of a line, so that lines differ without colour too. */
public enum Marker { NONE, RING, SQUARE, TRIANGLE, DIAMOND }
