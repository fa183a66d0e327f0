package dev.unroll.data;

/** Where a sequence is padded or cut: Keras' {@code pre} and {@code post}. */
public enum Side { PRE, POST }
