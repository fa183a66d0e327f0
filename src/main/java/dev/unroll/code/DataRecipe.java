package dev.unroll.code;

/**
 * The lines that read one kind of data and leave {@code x_train}, {@code y_train}, {@code x_val}, {@code y_val} and perhaps
 * {@code x_test}, {@code y_test}.
 */
interface DataRecipe {
    /** Further packages of Python, in alphabetical order. */
    default String[] imports(Padder padder) {
        return new String[0];
    }

    /** In Python. */
    void python(Lines out, Padder padder);

    /** In R. */
    void r(Lines out);

    /** Whether there is a test part. */
    boolean tested();

    /** The file that {@link DataFile} writes for it; empty for none. */
    default String file() {
        return "";
    }
}
