package dev.unroll.app;

import dev.unroll.cli.UnrollCommand;
import picocli.CommandLine;

/** Starts Unroll: without arguments the window, with arguments the command line. */
public final class Main {
    private Main() {
    }

    /** Runs the program; exits with 0, 1 (failed) or 2 (bad arguments). */
    public static void main(String[] args) {
        StandardError.restore();
        System.exit(args.length == 0 ? Desktop.open() : command(args));
    }

    private static int command(String... args) {
        CommandLine line = UnrollCommand.create();
        line.addSubcommand("snapshot", new SnapshotCommand());
        return UnrollCommand.run(line, args);
    }
}
