package dev.unroll.data.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.text.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {
    private static final TableFormat COMMA = new TableFormat(TextEncoding.UTF_8, ',', false);

    private static List<Row> rows(InputStream in, TableFormat format) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (TableReader reader = new TableReader(in, format)) {
            for (Row row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<Row> rows(String text) throws IOException {
        return rows(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), COMMA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsQuotesAndLineEndsWithinThem(String end) throws IOException {
        List<Row> rows = rows(String.join(end, "a,b", "\"one, \"\"two\"\"\",1", "\"first line", "second line\",2", "", "last,3"));
        assertThat(rows).extracting(Row::cells).containsExactly(List.of("a", "b"), List.of("one, \"two\"", "1"),
                List.of("first line\nsecond line", "2"), List.of("last", "3"));
        assertThat(rows).extracting(Row::line).containsExactly(1L, 2L, 3L, 6L);
        assertThat(rows).allMatch(row -> row.problem() == null);
    }

    @Test
    void losesOnlyTheLineWhoseQuoteIsNeverClosed() throws IOException {
        List<Row> rows = rows("text,label\n\"never closed,1\ngood,0\nalso good,1\n");
        assertThat(rows).hasSize(4);
        assertThat(rows.get(1).problem()).isNotNull().extracting(BadRow::line).isEqualTo(2L);
        assertThat(rows.get(2).cells()).containsExactly("good", "0");
        assertThat(rows.get(3).line()).isEqualTo(4);
    }

    @Test
    void takesAQuotationMarkWithinACellForALetter() throws IOException {
        List<Row> rows = rows("a 5\" disk,1\nplain,0\na 3\" disk,1\nend 2\",0\n");
        assertThat(rows).extracting(row -> row.cells().getFirst()).containsExactly("a 5\" disk", "plain", "a 3\" disk", "end 2\"");
        assertThat(rows).extracting(Row::line).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void passesOverALineOfTenMillionCharacters() throws IOException {
        InputStream in = new SequenceInputStream(new SequenceInputStream(text("a,0\n"), new Repeated('x', 10_000_000)),
                text("\nb,1\n"));
        List<Row> rows = rows(in, COMMA);
        assertThat(rows).hasSize(3);
        BadRow bad = Objects.requireNonNull(rows.get(1).problem());
        assertThat(bad.line()).isEqualTo(2);
        assertThat(bad.reason(Language.ENGLISH)).contains("1,048,576");
        assertThat(rows.get(2).cells()).containsExactly("b", "1");
    }

    @Test
    void tellsBytesThatAreNoCharacters() throws IOException {
        byte[] korean = "좋아요,1\nplain,0\n".getBytes(TextEncoding.CP949.charset());
        List<Row> rows = rows(new ByteArrayInputStream(korean), COMMA);
        assertThat(rows.get(0).problem()).isNotNull();
        assertThat(rows.get(1).problem()).isNull();
        assertThat(rows(new ByteArrayInputStream(korean), COMMA.withEncoding(TextEncoding.CP949)).getFirst().cells())
                .containsExactly("좋아요", "1");
    }

    @Test
    void leavesAByteOrderMarkOut() throws IOException {
        assertThat(rows("\ufefftext,label\n").getFirst().cells()).containsExactly("text", "label");
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** One letter, very often, without being in memory. */
    private static final class Repeated extends InputStream {
        private final int letter;
        private long left;

        Repeated(int letter, long count) {
            this.letter = letter;
            left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? letter : -1;
        }
    }
}
