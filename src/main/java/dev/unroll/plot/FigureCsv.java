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
                rows(text, figure.key(), line.run(), line.series(), line.points());
            }
            for (Spread spread : figure.marks().spreads()) {
                rows(text, figure.key(), "", spread.series() + " lower quartile", spread.lower());
                rows(text, figure.key(), "", spread.series() + " upper quartile", spread.upper());
            }
        }
        return text.toString();
    }

    private static void rows(StringBuilder text, String figure, String run, String series, Points points) {
        String begin = quote(figure) + ',' + quote(run) + ',' + quote(series) + ',';
        for (int i = 0; i < points.size(); i++) {
            text.append(begin).append(number(points.x(i))).append(',').append(number(points.y(i))).append(END);
        }
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
