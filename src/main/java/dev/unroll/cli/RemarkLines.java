package dev.unroll.cli;

import dev.unroll.text.Remark;
import java.io.PrintWriter;
import java.util.List;

/** What there is to say about a file, a line each. */
final class RemarkLines {
    private RemarkLines() {
    }

    static void print(PrintWriter to, List<Remark> remarks) {
        remarks.forEach(remark -> to.println("unroll: " + remark.sentence()));
        to.flush();
    }
}
