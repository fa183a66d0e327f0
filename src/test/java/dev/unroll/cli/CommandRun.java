package dev.unroll.cli;

import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** What a command printed and how it ended. */
record CommandRun(int status, String out, String err) {
    /** Runs a command in English. */
    static CommandRun of(String... arguments) {
        return in(Language.ENGLISH, arguments);
    }

    /** Runs a command in a language. */
    static CommandRun in(Language language, String... arguments) {
        Language before = Messages.language();
        Messages.use(language);
        try {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            CommandLine line = UnrollCommand.create();
            line.setOut(new PrintWriter(out));
            line.setErr(new PrintWriter(err));
            int status = UnrollCommand.run(line, arguments);
            return new CommandRun(status, out.toString(), err.toString());
        } finally {
            Messages.use(before);
        }
    }
}
