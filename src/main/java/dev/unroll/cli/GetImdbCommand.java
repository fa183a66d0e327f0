package dev.unroll.cli;

import dev.unroll.data.ImdbDownload;
import dev.unroll.text.Messages;
import dev.unroll.text.Progress;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Fetches the IMDB reviews into the data folder. */
@Command(name = "get-imdb", mixinStandardHelpOptions = true)
final class GetImdbCommand implements Runnable {
    private static final long REDRAW_NANOS = 100_000_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final DataOption data = new DataOption();

    @Override
    public void run() {
        Path folder = data.folder();
        PrintWriter err = spec.commandLine().getErr();
        new ImdbDownload().fetch(folder, new Line(err));
        if (Terminal.errorIsTerminal()) {
            err.println();
            err.flush();
        }
        spec.commandLine().getOut().println(Messages.get("cli.gotImdb", folder));
        spec.commandLine().getOut().flush();
    }

    /** One line, rewritten on a terminal; nothing elsewhere. */
    private static final class Line implements Progress {
        private final PrintWriter err;
        private long drawn = System.nanoTime() - REDRAW_NANOS;

        Line(PrintWriter err) {
            this.err = err;
        }

        @Override
        public void update(double fraction, String sentence) {
            if (Terminal.errorIsTerminal() && System.nanoTime() - drawn >= REDRAW_NANOS) {
                drawn = System.nanoTime();
                err.print("\r\u001b[K" + sentence);
                err.flush();
            }
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
