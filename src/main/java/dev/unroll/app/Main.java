package dev.unroll.app;

import dev.unroll.cli.UnrollCommand;

/** Starts Unroll: without arguments the window, with arguments the command line. */
public final class Main {
    private Main() {
    }

    /** Runs the program; exits with 0, 1 (failed) or 2 (bad arguments). */
    public static void main(String[] args) {
        System.exit(UnrollCommand.run(UnrollCommand.create(), args));
    }
}
