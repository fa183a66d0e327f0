package dev.unroll.data.table;

/**
 * How a table is written.
 *
 * @param separator between cells: a tab, a comma, a semicolon or a bar
 * @param header    whether the first row names the columns
 */
public record TableFormat(TextEncoding encoding, char separator, boolean header) {
    /** What separates cells, the rarest in running text first. */
    public static final String SEPARATORS = "\t|;,";

    /** The same table in another encoding. */
    public TableFormat withEncoding(TextEncoding next) {
        return new TableFormat(next, separator, header);
    }

    /** The same table with another separator. */
    public TableFormat withSeparator(char next) {
        return new TableFormat(encoding, next, header);
    }

    /** The same table, whose first row names the columns or does not. */
    public TableFormat withHeader(boolean next) {
        return new TableFormat(encoding, separator, next);
    }
}
