package dev.unroll.plot;

/**
 * Figures as a table, one point a row: {@code figure, run, series, x, y}, as RFC 4180 has it. Every digit of a number is
 * kept; what was not measured is {@code NA}.
 */
final class FigureCsv {
    private static final String END = "\r\n";

    private FigureCsv() {
    }

    static String format(Sheet sheet) {
        StringBuilder text = new StringBuilder("figure,run,series,x,y").append(END);
        for (Figure figure : sheet.figures()) {
            for (Line line : figure.lines()) {
                String begin = quote(figure.key()) + ',' + quote(line.run()) + ',' + quote(line.series()) + ',';
                for (int i = 0; i < line.points().size(); i++) {
                    text.append(begin).append(number(line.points().x(i))).append(',').append(number(line.points().y(i)))
                            .append(END);
                }
            }
        }
        return text.toString();
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "NA";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Inf" : "-Inf";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }

    private static String quote(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
