package dev.unroll.workspace.study.gradient;

import java.util.ArrayList;
import java.util.List;

/** Factors multiplied, in the order in which they are read: the gradient that arrives first, then what it meets. */
public record Product(List<Factor> factors) {
    public Product {
        factors = List.copyOf(factors);
    }

    static Product of(Factor... factors) {
        return new Product(List.of(factors));
    }

    /** With more factors at the end. */
    Product times(List<Factor> more) {
        List<Factor> all = new ArrayList<>(factors);
        all.addAll(more);
        return new Product(all);
    }

    /** Their product. */
    public double value() {
        return factors.stream().mapToDouble(Factor::value).reduce(1, (a, b) -> a * b);
    }
}
