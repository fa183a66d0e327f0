package dev.unroll.code;

/** A tool whose source code can be written. */
public enum Dialect {
    /** Keras 3 in Python. */
    KERAS("Keras", ".py"),
    /** PyTorch. */
    PYTORCH("PyTorch", ".py"),
    /** The R package keras3. */
    R("R", ".R");

    private final String label;
    private final String ending;

    Dialect(String label, String ending) {
        this.label = label;
        this.ending = ending;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** How its files end. */
    public String ending() {
        return ending;
    }

    Syntax syntax() {
        return this == R ? Syntax.R : Syntax.PYTHON;
    }
}
