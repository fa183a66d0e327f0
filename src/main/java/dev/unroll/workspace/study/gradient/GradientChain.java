package dev.unroll.workspace.study.gradient;

import dev.unroll.nn.Model;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.workspace.study.WhatIf;
import java.util.Comparator;
import java.util.List;

/**
 * The products that made a gradient, factor by factor, each with its number: one step of back-propagation, taken apart.
 * With a and σ the activations and dots for products (Werbos 1990, Hochreiter and Schmidhuber 1997, Cho et al. 2014):
 * <pre>
 * gate z        ∂L/∂z = ∂L/∂gate · σ'(z)
 * LSTM o        ∂L/∂o = ∂L/∂h · a(c)
 * LSTM f, i, g  ∂L/∂f = ∂L/∂c · c₋₁     ∂L/∂i = ∂L/∂c · g     ∂L/∂g = ∂L/∂c · i
 * LSTM c        ∂L/∂c = ∂L/∂h · o · a'(c) + ∂L/∂c₊₁ · f₊₁
 * GRU z, h̃      ∂L/∂z = ∂L/∂h · (h₋₁ − h̃)     ∂L/∂h̃ = ∂L/∂h · (1 − z)
 * GRU r         ∂L/∂r = ∂L/∂z_h̃ · (h₋₁ · U_h + b'_h), or Σ_j ∂L/∂z_h̃j · U_hj · h₋₁ where it acts before the product
 * h             ∂L/∂h = Σ over gates and units j of ∂L/∂z₊₁,j · U_j, what comes from above or from the loss,
 *               and for GRU ∂L/∂h₊₁ · z₊₁
 * x             ∂L/∂x = Σ over gates and units j of ∂L/∂z_j · W_j
 * weight        the sum over timesteps of what it was multiplied with · ∂L/∂z
 * </pre>
 *
 * @param gradient the gradient in the trace
 * @param paths    the ways by which it arrives, the largest first; their sum is the gradient. Empty for a weight whose
 *                 layer is not spelled out: one that is neither recurrent, nor an Embedding below one, nor the closing Dense
 */
public record GradientChain(double gradient, List<Path> paths) {
    public GradientChain {
        paths = paths.stream().sorted(Comparator.comparingDouble((Path p) -> -Math.abs(p.sum()))).toList();
    }

    /**
     * The chain of one number of a backward trace.
     *
     * @param model  as it was trained
     * @param whatIf what was set by hand for the trace
     * @param trace  with gradients, of that model and with those values
     * @throws IllegalArgumentException where the trace has no such number or no gradients
     */
    public static GradientChain of(Model model, WhatIf whatIf, SequenceTrace trace, Target target) {
        return new Chains(model, whatIf, trace).of(target);
    }

    /** What the paths add up to; {@link #gradient} up to rounding. */
    public double sum() {
        return paths.stream().mapToDouble(Path::sum).sum();
    }
}
