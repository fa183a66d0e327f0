package dev.unroll.workspace.study.gradient;

import dev.unroll.trace.Gate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way by which a gradient arrives: a sum of products, the largest first.
 *
 * @param way      where it comes from
 * @param gate     the gate through which it comes, or null
 * @param products what is added; a matrix product has one for each unit
 */
public record Path(Way way, @Nullable Gate gate, List<Product> products) {
    /** Where a part of a gradient comes from. */
    public enum Way {
        /** From another number of the same timestep. */
        STEP,
        /** From a gate of the same timestep. */
        GATE,
        /** Straight from the same state after the next timestep. */
        STATE,
        /** From a gate of the next timestep. */
        NEXT_GATE,
        /** From a gate of a recurrent layer above. */
        ABOVE,
        /** From the loss, through the closing layer at most. */
        LOSS,
        /** From each timestep at which a weight is used. */
        TIME,
        /** From layers that are not spelled out. */
        REST
    }

    public Path {
        products = products.stream().sorted(Comparator.comparingDouble((Product p) -> -Math.abs(p.value()))).toList();
    }

    static Path of(Way way, Product product) {
        return new Path(way, null, List.of(product));
    }

    /** What arrives this way. */
    public double sum() {
        return products.stream().mapToDouble(Product::value).sum();
    }
}
