package dev.unroll.code;

import java.util.Locale;

/** How Python and R write the same values. */
enum Syntax {
    PYTHON("=", "True", "False", "[", "]"),
    R(" = ", "TRUE", "FALSE", "list(", ")");

    private final String equals;
    private final String yes;
    private final String no;
    private final String open;
    private final String close;

    Syntax(String equals, String yes, String no, String open, String close) {
        this.equals = equals;
        this.yes = yes;
        this.no = no;
        this.open = open;
        this.close = close;
    }

    /** Between an argument's name and its value. */
    String equals() {
        return equals;
    }

    String open() {
        return open;
    }

    String close() {
        return close;
    }

    /** A number, a truth value, or a text in quotation marks. */
    String literal(Object value) {
        return switch (value) {
            case Boolean truth -> truth ? yes : no;
            case Double number -> number(number);
            case String text -> quoted(text);
            default -> value.toString();
        };
    }

    /** The shortest form that both languages read: 0.001, 1e-07, 5.0. */
    private static String number(double number) {
        String text = Double.toString(number);
        int exponent = text.indexOf('E');
        if (exponent < 0) {
            return text;
        }
        String digits = text.substring(0, exponent);
        int power = Integer.parseInt(text.substring(exponent + 1));
        String plain = digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
        return power >= -4 && power < 0 ? new java.math.BigDecimal(number, java.math.MathContext.DECIMAL64)
                .stripTrailingZeros().toPlainString() : String.format(Locale.ROOT, "%se%d", plain, power);
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '"', '\\' -> out.append('\\').append(letter);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (letter < ' ' || letter == 0x7f || letter >= 0x2028 && letter <= 0x202e || letter >= 0x2066
                            && letter <= 0x2069) {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
                    } else {
                        out.append(letter);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
