package dev.unroll.keras;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.Model;
import dev.unroll.nn.OneHot;
import dev.unroll.text.Remark;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says how a model is saved where Keras does not have it as it is. */
final class SavingRemarks {
    private SavingRemarks() {
    }

    static List<Remark> of(@Nullable Model model) {
        if (model == null) {
            return List.of(Remark.of("keras.saving.noModel"));
        }
        Architecture architecture = model.architecture();
        if (architecture.layers().getFirst() instanceof EncoderDecoder both) {
            return List.of(FunctionalTwin.exists(architecture) ? Remark.of("keras.saving.functional", both.sourceSteps())
                    : Remark.of("keras.saving.ownOnly"));
        }
        List<Remark> remarks = new ArrayList<>();
        if (architecture.layers().getFirst() instanceof OneHot oneHot) {
            remarks.add(Remark.of("keras.saving.oneHot", oneHot.width()));
        }
        if (!KerasTwin.sameWeights(architecture)) {
            remarks.add(Remark.of("keras.saving.twin"));
        }
        return remarks;
    }
}
