package dev.unroll.cli;

import dev.unroll.text.Messages;
import dev.unroll.text.UnrollException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns failures into one sentence on standard error and an exit status. */
final class Failures {
    /** The environment variable that asks for stack traces. */
    private static final String DEBUG = "UNROLL_DEBUG";

    private Failures() {
    }

    /** What was typed cannot be understood. */
    static int badArguments(ParameterException e, String[] arguments) {
        tell(e.getCommandLine(), sentence(e), e);
        return CommandLine.ExitCode.USAGE;
    }

    private static String sentence(ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        if (e.getCause() instanceof UnrollException told) {
            return told.sentence();
        }
        if (e instanceof UnmatchedArgumentException unmatched) {
            String typed = String.join(" ", unmatched.getUnmatched());
            List<String> near = unmatched.getSuggestions();
            return near.isEmpty() ? Messages.get("cli.unmatched", typed, command)
                    : Messages.get("cli.unmatchedNear", typed, String.join(", ", near), command);
        }
        if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
            List<String> names = missing.getMissing().stream().map(Failures::name).toList();
            return Messages.get("cli.missing", String.join(", ", names), command);
        }
        if (e.getArgSpec() != null && e.getValue() != null) {
            return Messages.get("cli.badValue", name(e.getArgSpec()), e.getValue(), command);
        }
        return Messages.get("cli.badArguments", String.valueOf(e.getMessage()), command);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** The command was understood and failed. */
    static int failed(Exception e, CommandLine line, ParseResult parsed) {
        if (e instanceof UnrollException known) {
            tell(line, known.sentence(), e);
            return known.kind() == UnrollException.Kind.BAD_ARGUMENT ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
        }
        if (e instanceof CancellationException) {
            tell(line, Messages.get("cli.cancelled"), e);
            return CommandLine.ExitCode.SOFTWARE;
        }
        return brokeOff(e, line);
    }

    /** The program itself is at fault, or the machine is too small. */
    static int brokeOff(Throwable e, CommandLine line) {
        String sentence = e instanceof OutOfMemoryError ? Messages.get("cli.outOfMemory")
                : Messages.get("cli.broken", e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage(), DEBUG);
        tell(line, sentence, e);
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static void tell(CommandLine line, String sentence, Throwable cause) {
        PrintWriter err = line.getErr();
        err.println("unroll: " + sentence);
        if (debugging()) {
            cause.printStackTrace(err);
        }
        err.flush();
    }

    private static boolean debugging() {
        String wanted = System.getenv(DEBUG);
        return wanted != null && !wanted.isEmpty() && !wanted.equals("0");
    }
}
