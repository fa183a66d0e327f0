package dev.unroll.plot;

/** Writing a file failed amid the painting. */
final class BrokenOff extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenOff(Exception cause) {
        super(cause);
    }
}
