package dev.unroll.nn;

import dev.unroll.text.UnrollException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two recurrent layers that turn one sequence of tokens into another (Sutskever et al. 2014): the encoder reads the
 * source; the decoder begins with the encoder's last state and reads the target, shifted by one. Both inputs lie side by
 * side, the source's {@code sourceSteps} ids first: (batch, sourceSteps + steps) to (batch, steps, features). Ids are
 * one-hot vectors; id 0 in the source is padding, which the encoder skips and no attention looks at.
 *
 * <p>With attention each state of the decoder looks back at all states of the encoder, as Keras' {@code Attention} and
 * {@code AdditiveAttention} do with the decoder's outputs as query and the encoder's as value, and features are the context
 * followed by the state; without, features are the state alone, and all that the decoder knows of the source is the
 * encoder's last state. A closing softmax {@link Dense} makes them probabilities of symbols.
 *
 * @param cell           of both layers
 * @param sourceSteps    timesteps of the source, padding included
 * @param sourceWords    ids of the source
 * @param targetWords    ids of the target
 * @param teacherForcing in training, how often the decoder is fed the true symbol; otherwise it is fed its own likeliest
 *                       one (Bengio et al. 2015, scheduled sampling); 1: always the true one
 */
public record EncoderDecoder(Cell cell, int sourceSteps, int sourceWords, int targetWords, Attention attention,
        double teacherForcing) implements Layer {
    /** How a state of the encoder is scored. */
    public enum Attention {
        /** Not at all: the encoder's last state must hold everything. */
        NONE,
        /** The inner product of both states, Luong et al. 2015. */
        DOT,
        /** tanh(e · w1 + d · w2) · v, Bahdanau et al. 2015. */
        BAHDANAU
    }

    public EncoderDecoder {
        Checks.units("EncoderDecoder", Math.min(sourceSteps, Math.min(sourceWords, targetWords)));
        if (!(teacherForcing >= 0 && teacherForcing <= 1)) {
            throw UnrollException.badArgument("nn.badTeacherForcing", teacherForcing);
        }
    }

    /** With the true symbols only. */
    public EncoderDecoder(Cell cell, int sourceSteps, int sourceWords, int targetWords, Attention attention) {
        this(cell, sourceSteps, sourceWords, targetWords, attention, 1);
    }

    /** The same layer, fed otherwise in training. */
    public EncoderDecoder withTeacherForcing(double ratio) {
        return new EncoderDecoder(cell, sourceSteps, sourceWords, targetWords, attention, ratio);
    }

    @Override
    public String type() {
        return "EncoderDecoder";
    }

    /** Numbers that describe one step of the target. */
    public int features() {
        return attention == Attention.NONE ? cell.units() : 2 * cell.units();
    }

    @Override
    public Shape output(Shape in) {
        Checks.tokens(type(), in);
        if (in.steps() == Shape.ANY) {
            return Shape.sequence(Shape.ANY, features());
        }
        if (in.steps() <= sourceSteps) {
            throw UnrollException.badArgument("nn.noTarget", sourceSteps, in.steps());
        }
        return Shape.sequence(in.steps() - sourceSteps, features());
    }

    @Override
    public List<ParameterSpec> parameters(Shape in) {
        List<ParameterSpec> all = new ArrayList<>();
        all.addAll(cell.parameters(sourceWords).stream().map(p -> p.within("encoder")).toList());
        all.addAll(cell.parameters(targetWords).stream().map(p -> p.within("decoder")).toList());
        if (attention == Attention.BAHDANAU) {
            int units = cell.units();
            Stream.of(weight("w1", units, units), weight("w2", units, units), weight("v", units, 1)).forEach(all::add);
        }
        return List.copyOf(all);
    }

    private static ParameterSpec weight(String name, int rows, int columns) {
        return new ParameterSpec(name, List.of(rows, columns), ParameterSpec.Role.KERNEL, 1).within("attention");
    }

    /** How many weight arrays each of the two recurrent layers has. */
    public int cellArrays() {
        return cell.useBias() ? 3 : 2;
    }

    /** Both layers as layers of their own. */
    public Recurrent recurrent() {
        return new Recurrent(cell).returningSequences(true);
    }
}
