package dev.unroll.view.evaluate;

/**
 * Why there is no report yet, or that there is one.
 *
 * @param progress 0 … 1 while working, negative where unknown
 * @param sentence what is being done, or what went wrong; empty for what the kind says
 */
record Status(Kind kind, double progress, String sentence) {
    static final Status READY = new Status(Kind.READY, 1, "");

    /** Where things stand. */
    enum Kind { NO_MODEL, LOADING, ABSENT, NO_DATA, NO_PART, GONE, WORKING, FAILED, CANCELLED, READY }

    static Status of(Kind kind) {
        return new Status(kind, -1, "");
    }

    static Status working(double progress, String sentence) {
        return new Status(Kind.WORKING, progress, sentence);
    }
}
