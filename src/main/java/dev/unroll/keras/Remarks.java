package dev.unroll.keras;

import dev.unroll.text.Remark;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects remarks while a file is read: each once, and not more than a person would read. */
final class Remarks {
    private static final int MOST = 50;

    private final Set<Remark> all = new LinkedHashSet<>();

    Remarks() {
    }

    /** Begins with these. */
    Remarks(List<Remark> first) {
        all.addAll(first);
    }

    void add(Remark remark) {
        if (all.size() < MOST) {
            all.add(remark);
        }
    }

    List<Remark> list() {
        return List.copyOf(all);
    }
}
