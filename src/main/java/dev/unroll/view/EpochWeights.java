package dev.unroll.view;

import dev.unroll.nn.Weights;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The weights that a run kept at the ends of its epochs. May be asked from any thread. */
public interface EpochWeights {
    /** Nothing was kept. */
    EpochWeights NONE = new EpochWeights() {
        @Override
        public List<Integer> epochs() {
            return List.of();
        }

        @Override
        public @Nullable Weights of(int epoch) {
            return null;
        }
    };

    /** The kept epochs, ascending; 0 stands for the initial weights. */
    List<Integer> epochs();

    /** A copy of the weights after an epoch, or null where they are not kept. */
    @Nullable Weights of(int epoch);
}
