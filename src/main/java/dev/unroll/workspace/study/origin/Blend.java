package dev.unroll.workspace.study.origin;

import dev.unroll.nn.Activation;
import dev.unroll.trace.Spot;
import java.util.List;

/**
 * How a state came about, as a sum of products: LSTM's c = f ∘ c₋₁ + i ∘ g and h = o ∘ a(c), GRU's
 * h = z ∘ h₋₁ + (1 − z) ∘ hh.
 *
 * @param products   each a list of factors
 * @param activation a in {@link Factor.Form#ACTIVATED}
 * @param value      as the trace has it
 */
public record Blend(Spot spot, List<List<Factor>> products, Activation activation, double value) implements Origin {
    public Blend {
        products = products.stream().map(List::copyOf).toList();
    }

    /** One product. */
    public double product(int index) {
        return products.get(index).stream().mapToDouble(Factor::value).reduce(1, (a, b) -> a * b);
    }

    @Override
    public double computed() {
        double sum = product(0);
        for (int i = 1; i < products.size(); i++) {
            sum += product(i);
        }
        return sum;
    }
}
