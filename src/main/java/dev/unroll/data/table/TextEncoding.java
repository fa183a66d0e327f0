package dev.unroll.data.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The encodings in which text files come. */
public enum TextEncoding {
    /** With or without a byte-order mark. */
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    /** What Windows programs call "Unicode". */
    UTF_16LE("UTF-16 LE", StandardCharsets.UTF_16LE),
    /** The other byte order. */
    UTF_16BE("UTF-16 BE", StandardCharsets.UTF_16BE),
    /** Korean Windows, a superset of EUC-KR. */
    CP949("CP949", Charset.forName("x-windows-949")),
    /** Western European Windows, a superset of ISO 8859-1. */
    WINDOWS_1252("Windows-1252", Charset.forName("windows-1252"));

    private final String label;
    private final Charset charset;

    TextEncoding(String label, Charset charset) {
        this.label = label;
        this.charset = charset;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** Its charset. */
    public Charset charset() {
        return charset;
    }
}
