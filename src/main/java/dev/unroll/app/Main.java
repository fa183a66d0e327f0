package dev.unroll.app;

import dev.unroll.cli.UnrollCommand;
import dev.unroll.cli.VersionText;
import picocli.CommandLine;

/** Starts Unroll: without arguments or with a file the window, with other arguments the command line. */
public final class Main {
    private Main() {
    }

    /** Runs the program; exits with 0, 1 (failed) or 2 (bad arguments). */
    public static void main(String[] args) {
        StandardError.restore();
        // Known without making all the commands first.
        if (args.length == 1 && args[0].equals("--version")) {
            VersionText.print(System.out);
            return;
        }
        System.exit(args.length == 0 || FileArgument.alone(args) ? Desktop.open(args) : command(args));
    }

    private static int command(String... args) {
        CommandLine line = UnrollCommand.create();
        line.addSubcommand("snapshot", new SnapshotCommand());
        return UnrollCommand.run(line, args);
    }
}
