package dev.unroll.workspace.curves;

/** What the horizontal axis counts. */
public enum Along { EPOCHS, BATCHES }
