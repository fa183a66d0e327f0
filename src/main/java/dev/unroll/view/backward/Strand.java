package dev.unroll.view.backward;

import dev.unroll.workspace.study.gradient.CellKind;
import dev.unroll.workspace.study.gradient.Decay;
import dev.unroll.workspace.study.gradient.DecayBand;
import dev.unroll.workspace.study.gradient.Start;
import java.util.List;

/**
 * One of the models that are compared.
 *
 * @param own    whether it is the model in the picture
 * @param epoch  for how many epochs its weights were trained
 * @param wanted for how many they should have been, to be compared fairly
 * @param decays what is left of the sequence's gradient, for each state, the most lasting first
 * @param bands  the same in the middle of many sequences; empty before they are computed
 */
record Strand(CellKind kind, Start start, boolean own, double epoch, double wanted, List<Decay> decays, List<DecayBand> bands) {
    Strand {
        decays = List.copyOf(decays);
        bands = List.copyOf(bands);
    }

    Strand with(List<DecayBand> next) {
        return new Strand(kind, start, own, epoch, wanted, decays, next);
    }

    /** The state that lasts longest. */
    Decay main() {
        return decays.getFirst();
    }

    /** Whether it was trained as long as the model in the picture. */
    boolean fair() {
        return Math.floor(epoch) == Math.floor(wanted);
    }
}
