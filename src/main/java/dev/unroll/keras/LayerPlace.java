package dev.unroll.keras;

import dev.unroll.text.Remark;
import dev.unroll.text.UnrollException;
import java.util.ArrayList;
import java.util.List;

/**
 * A layer of a file, for sentences about it.
 *
 * @param file   the file as the person named it
 * @param number 1 first, the input layer not counted
 * @param type   Keras' class name as the file gives it
 * @param name   the layer's own name
 */
record LayerPlace(String file, int number, String type, String name) {
    private static final int LONGEST = 60;

    /** The layer cannot be read; the sentence gets file, number, type and name as its first four arguments. */
    UnrollException refuse(String key, Object... more) {
        Object[] arguments = new Object[4 + more.length];
        arguments[0] = file;
        arguments[1] = number;
        arguments[2] = shown(type);
        arguments[3] = shown(name);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return UnrollException.failed(key, arguments);
    }

    /** Something to be said of the layer; the sentence gets number, type and name as its first three arguments. */
    Remark remark(String key, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(number, shown(type), shown(name)));
        arguments.addAll(List.of(more));
        return new Remark(key, arguments);
    }

    /** The same place, taken for a layer of another class. */
    LayerPlace as(String otherType) {
        return new LayerPlace(file, number, otherType, name);
    }

    /** A text from a file, cut to a length that fits a sentence and without line breaks. */
    static String shown(String foreign) {
        String line = foreign.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
