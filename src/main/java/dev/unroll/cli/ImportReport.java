package dev.unroll.cli;

import dev.unroll.data.ClassNames;
import dev.unroll.data.own.Imported;
import dev.unroll.data.table.BadRow;
import dev.unroll.text.Messages;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** What came of an import, for a person or a program. */
final class ImportReport {
    private static final int SHOWN = 10;

    private ImportReport() {
    }

    static void print(CommandLine line, Imported done, boolean json) {
        if (json) {
            try (Json out = Json.on(line)) {
                out.put("name", done.set().name()).put("examples", (int) done.examples())
                        .put("bad_rows", (int) done.bad().count()).put("cut_off", done.cutOff() ? 1 : 0);
            }
        } else {
            PrintWriter out = line.getOut();
            out.println(Messages.get("cli.imported", done.set().name(), done.examples(), done.set().file().path(),
                    done.bad().count()));
            for (Map.Entry<String, Integer> each : done.classes().entrySet()) {
                out.println(Messages.get("cli.importedClass", ClassNames.of(each.getKey()), each.getValue()));
            }
            out.flush();
        }
        PrintWriter err = line.getErr();
        List<BadRow> bad = done.bad().first();
        bad.stream().limit(SHOWN).forEach(row -> err.println(
                Messages.get("cli.importedBad", row.line(), row.reason(Messages.language()))));
        if (done.bad().count() > SHOWN) {
            err.println(Messages.get("cli.importedMore", done.bad().count() - SHOWN));
        }
        if (done.cutOff()) {
            err.println(Messages.get("cli.importedCutOff"));
        }
        err.flush();
    }
}
