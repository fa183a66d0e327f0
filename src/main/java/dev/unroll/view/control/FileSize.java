package dev.unroll.view.control;

/** Sizes of files in decimal units. */
public final class FileSize {
    private static final double KILO = 1000;

    private FileSize() {
    }

    public static String text(long bytes, Texts texts) {
        if (bytes < KILO) {
            return texts.now("view.own.bytes", bytes);
        }
        double size = bytes / KILO;
        if (size < KILO) {
            return texts.now("view.own.kilobytes", size);
        }
        return size / KILO < KILO ? texts.now("view.own.megabytes", size / KILO)
                : texts.now("view.own.gigabytes", size / KILO / KILO);
    }
}
