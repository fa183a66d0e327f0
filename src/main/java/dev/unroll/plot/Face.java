package dev.unroll.plot;

/** The typefaces: one for words, one for live numbers, one for symbols. */
public enum Face { SANS, SANS_MEDIUM, SANS_SEMIBOLD, SANS_BOLD, MONO, MONO_MEDIUM, MONO_BOLD, MATH }
