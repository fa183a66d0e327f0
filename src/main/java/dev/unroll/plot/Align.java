package dev.unroll.plot;

/** Where a text lies relative to the point it is given. */
public enum Align { START, MIDDLE, END }
