package dev.unroll.data.numpy;

import dev.unroll.text.UnrollException;

/**
 * What is being read, so that a refusal can say where.
 *
 * @param file   the name of the file
 * @param member the member of the zip
 */
record Place(String file, String member) {
    /** A refusal: {0} is the file, {1} the member, the rest follows. */
    UnrollException refuse(String key, Object... details) {
        return UnrollException.failed(key, arguments(details));
    }

    private Object[] arguments(Object[] details) {
        Object[] all = new Object[details.length + 2];
        all[0] = file;
        all[1] = member;
        System.arraycopy(details, 0, all, 2, details.length);
        return all;
    }
}
