package dev.unroll.nn.plain;

import dev.unroll.nn.Activation;
import dev.unroll.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which timesteps of an encoder a decoder looks at. With a score s_t for each encoder state e_t:
 * <pre>
 * α = softmax(s)      context = Σ_t α_t · e_t
 * </pre>
 * and back
 * <pre>
 * dα_t = e_t · dcontext      ds = softmax'(dα)      de_t = α_t · dcontext + (by way of s_t)
 * </pre>
 * The two kinds differ in the score.
 */
public sealed interface Attention permits DotAttention, BahdanauAttention {
    /** What padding loses of its score. */
    double PADDING = 1e9;

    /**
     * One look at an encoder.
     *
     * @param encoder the encoder's states, [batch][units] at each timestep
     * @param query   the decoder's state, [batch][units]
     * @param weights α, [batch][steps]; each row adds up to 1
     * @param context [batch][units]
     */
    record Focus(List<Tensor> encoder, Tensor query, Tensor weights, Tensor context) {
    }

    /**
     * What flowed back.
     *
     * @param encoder ∂L/∂ of the encoder's state at each timestep
     * @param query   ∂L/∂ of the decoder's state
     * @param weights ∂L/∂ of the weight arrays, in order
     */
    record Gradients(List<Tensor> encoder, Tensor query, List<Tensor> weights) {
    }

    /** The score of each encoder state, [batch][1]. */
    Tensor score(Tensor encoderState, Tensor query);

    /** Back through one score, ∂L/∂score [batch][1]. */
    Gradients scoreBack(Tensor encoderState, Tensor query, Tensor ds);

    /** Forward, looking everywhere. */
    default Focus focus(List<Tensor> encoder, Tensor query) {
        return focus(encoder, query, null);
    }

    /**
     * Forward; where a timestep is padding its score is lowered by a billion, as Keras does.
     *
     * @param mask 1 where a sample's timestep counts, 0 where it is padding, [batch][1] each; null: all count
     */
    default Focus focus(List<Tensor> encoder, Tensor query, @Nullable List<Tensor> mask) {
        Tensor scores = Tensor.beside(encoder.stream().map(e -> score(e, query)).toList());
        Tensor weights = (mask == null ? scores : scores.plus(Tensor.beside(mask).plus(-1).times(PADDING))).softmax();
        Tensor context = Tensor.zeros(query.rows(), encoder.getFirst().columns(), query.precision());
        for (int t = 0; t < encoder.size(); t++) {
            context = context.plus(encoder.get(t).timesColumn(weights.columns(t, t + 1)));
        }
        return new Focus(encoder, query, weights, context);
    }

    /**
     * Backward.
     *
     * @param dContext ∂L/∂context
     */
    default Gradients back(Focus focus, Tensor dContext) {
        Tensor alpha = focus.weights();
        Tensor dAlpha = Tensor.beside(focus.encoder().stream().map(e -> e.times(dContext).sumOfColumns()).toList());
        Tensor ds = new Curve(Activation.SOFTMAX).back(alpha, dAlpha);
        List<Tensor> dEncoder = new ArrayList<>();
        Tensor dQuery = focus.query().times(0);
        List<Tensor> dWeights = List.of();
        for (int t = 0; t < focus.encoder().size(); t++) {
            Gradients byScore = scoreBack(focus.encoder().get(t), focus.query(), ds.columns(t, t + 1));
            dEncoder.add(dContext.timesColumn(alpha.columns(t, t + 1)).plus(byScore.encoder().getFirst()));
            dQuery = dQuery.plus(byScore.query());
            dWeights = Sums.added(dWeights, byScore.weights());
        }
        return new Gradients(dEncoder, dQuery, dWeights);
    }
}
