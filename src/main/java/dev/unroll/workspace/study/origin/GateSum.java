package dev.unroll.workspace.study.origin;

import dev.unroll.nn.Activation;
import dev.unroll.trace.Gate;
import dev.unroll.trace.Spot;
import dev.unroll.workspace.study.origin.Term.Side;
import java.util.Comparator;
import java.util.List;

/**
 * How a gate's number came about: z = Σ terms + Σ biases, value = activation(z).
 *
 * @param terms      largest first, and in the order of the weights where two are equally large
 * @param biases     none, one or two
 * @param z          as the trace has it
 * @param value      as the trace has it
 * @param computed   activation(z)
 * @param reset      how GRU's reset gate takes part
 * @param resetValue the one number with which it multiplies all terms of the state, where it does; else 1
 */
public record GateSum(Spot spot, Gate gate, Activation activation, List<Term> terms, List<Bias> biases, double z, double value,
        double computed, Reset reset, double resetValue) implements Origin {
    /** Where GRU's reset gate multiplies. */
    public enum Reset {
        /** Nowhere: it is another gate, or another cell. */
        NONE,
        /** Each number of the state before its weight. */
        EACH,
        /** The whole sum over the state. */
        WHOLE
    }

    public GateSum {
        terms = terms.stream().sorted(Comparator.comparing((Term term) -> Math.abs(term.product())).reversed()).toList();
        biases = List.copyOf(biases);
    }

    /** The sum of one side's terms, without biases. */
    public double sum(Side side) {
        return terms.stream().filter(term -> term.side() == side).mapToDouble(Term::product).sum();
    }

    /** The sum of the biases. */
    public double bias() {
        return biases.stream().mapToDouble(Bias::product).sum();
    }
}
