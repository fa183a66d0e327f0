package dev.unroll.nn.plain;

import dev.unroll.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/** Sums of lists of matrices. */
final class Sums {
    private Sums() {
    }

    /** Both lists added, matrix by matrix; an empty list of sums is the beginning. */
    static List<Tensor> added(List<Tensor> sums, List<Tensor> more) {
        if (sums.isEmpty()) {
            return more;
        }
        List<Tensor> all = new ArrayList<>();
        for (int k = 0; k < more.size(); k++) {
            all.add(sums.get(k).plus(more.get(k)));
        }
        return all;
    }
}
