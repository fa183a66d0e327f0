package dev.unroll.code;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A program.
 *
 * @param lines    from the first to the last
 * @param remarks  sentences on what the dialect does otherwise than Unroll; they stand in its comments, too
 * @param dataFile name of a file that the program reads and that {@link DataFile} writes; empty where there is none
 */
public record SourceCode(Dialect dialect, List<CodeLine> lines, List<String> remarks, String dataFile) {
    public SourceCode {
        lines = List.copyOf(lines);
        remarks = List.copyOf(remarks);
    }

    /** All of it, as it stands in a file. */
    public String text() {
        return lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
    }

    /** The lines of one section. */
    public String text(Section section) {
        return lines.stream().filter(line -> line.section() == section).map(line -> line.text() + "\n")
                .collect(Collectors.joining());
    }
}
