package dev.unroll.workspace.study.gradient;

import dev.unroll.data.Samples;
import dev.unroll.data.Vocabulary;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Model;
import dev.unroll.nn.plain.ModelPass;
import dev.unroll.nn.plain.OutputGradient;
import dev.unroll.nn.plain.PlainModel;
import dev.unroll.nn.plain.Recurrence;
import dev.unroll.tensor.Precision;
import dev.unroll.text.Messages;
import dev.unroll.text.Progress;
import dev.unroll.trace.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/** The gradients of many examples through one layer, a batch at a time in the reading for people, in 64 bits. */
final class ManySequences {
    /** Numbers that a batch's passage may hold, forward and backward. */
    private static final long ROOM = 4L << 20;
    /** About so many numbers are kept for each unit of each layer at each timestep, both ways. */
    private static final int NUMBERS_PER_UNIT = 40;

    private final Model model;
    private final PlainModel plain;
    private final RecurrentPlace place;
    private final int layer;

    ManySequences(Model model, int layer) {
        this.model = model;
        this.plain = new PlainModel(model, Precision.FLOAT64);
        this.place = RecurrentPlace.all(model.architecture()).get(layer);
        this.layer = layer;
    }

    /** As {@link DecayStudy#bands}. */
    List<DecayBand> bands(Samples examples, int most, Progress progress) {
        CellKind kind = CellKind.of(place.layer().type());
        int[] chosen = longest(examples, most);
        List<List<double[]>> relative = kind.states().stream().map(of -> (List<double[]>) new ArrayList<double[]>()).toList();
        int size = batchSize(examples.steps());
        int done = 0;
        for (List<Integer> batch : batches(examples, chosen, size)) {
            if (progress.cancelled()) {
                throw new CancellationException();
            }
            progress.update((double) done / chosen.length, Messages.get("gradient.sequences", done, chosen.length));
            int[] places = batch.stream().mapToInt(Integer::intValue).toArray();
            Recurrence.Gradients back = back(examples.select(places), label(examples, places[0]));
            for (int q = 0; q < kind.states().size(); q++) {
                double[][] norms = norms(back, kind.states().get(q), places.length);
                for (int row = 0; row < places.length; row++) {
                    relative.get(q).add(relative(norms, row, examples, places[row]));
                }
            }
            done += places.length;
        }
        return IntStream.range(0, kind.states().size()).mapToObj(q -> DecayBand.of(kind.states().get(q),
                relative.get(q), examples.steps())).toList();
    }

    /** Batches of examples with the same label. */
    private static List<List<Integer>> batches(Samples examples, int[] chosen, int size) {
        List<List<Integer>> batches = new ArrayList<>();
        int[] labels = Arrays.stream(chosen).map(i -> label(examples, i)).distinct().sorted().toArray();
        for (int label : labels) {
            List<Integer> same = Arrays.stream(chosen).filter(i -> label(examples, i) == label).boxed().toList();
            for (int from = 0; from < same.size(); from += size) {
                batches.add(same.subList(from, Math.min(same.size(), from + size)));
            }
        }
        return batches;
    }

    /**
     * The class; of a single output the nearest whole number, which is enough: the loss of a single output multiplies all
     * gradients by one number, and only their ratios are asked for.
     */
    private static int label(Samples examples, int example) {
        int width = examples.targetSteps() * examples.targetWidth();
        return Math.round(examples.targets()[(example + 1) * width - 1]);
    }

    private Recurrence.Gradients back(Samples batch, int label) {
        int[] ids = batch.ids();
        ModelPass pass = ids == null ? plain.forward(values(batch)) : plain.forward(IntStream.range(0, batch.count())
                .mapToObj(i -> Arrays.copyOfRange(ids, i * batch.steps(), (i + 1) * batch.steps())).toArray(int[][]::new));
        pass.back(new OutputGradient.OfLabel(label));
        return pass.recurrentGradients().get(layer);
    }

    private static double[][][] values(Samples batch) {
        float[] values = Objects.requireNonNull(batch.values());
        double[][][] all = new double[batch.count()][batch.steps()][batch.width()];
        for (int i = 0; i < all.length; i++) {
            for (int t = 0; t < batch.steps(); t++) {
                for (int k = 0; k < batch.width(); k++) {
                    all[i][t][k] = values[(i * batch.steps() + t) * batch.width() + k];
                }
            }
        }
        return all;
    }

    /** [steps][batch], in the order of the sequence. */
    private static double[][] norms(Recurrence.Gradients back, Quantity of, int batch) {
        return back.states().stream().map(state -> {
            double[] all = (of == Quantity.CELL ? Objects.requireNonNull(state.c()) : state.h()).toDoubles();
            int units = all.length / batch;
            return IntStream.range(0, batch)
                    .mapToDouble(row -> Decays.norm(Arrays.copyOfRange(all, row * units, (row + 1) * units))).toArray();
        }).toArray(double[][]::new);
    }

    /** By distance, 0 first; NaN where the example has no word. */
    private double[] relative(double[][] norms, int row, Samples examples, int example) {
        int steps = norms.length;
        double[] relative = new double[steps];
        for (int distance = 0; distance < steps; distance++) {
            int t = place.layer().goBackwards() ? distance : steps - 1 - distance;
            int last = place.layer().goBackwards() ? 0 : steps - 1;
            relative[distance] = word(examples, example, t) ? norms[t][row] / norms[last][row] : Double.NaN;
        }
        return relative;
    }

    private static boolean word(Samples examples, int example, int t) {
        int[] ids = examples.ids();
        return ids == null || ids[example * examples.steps() + t] != Vocabulary.PAD;
    }

    /** The examples with the most words; equally long ones in their order. */
    private static int[] longest(Samples examples, int most) {
        int[] words = new int[examples.count()];
        for (int i = 0; i < words.length; i++) {
            int example = i;
            words[i] = (int) IntStream.range(0, examples.steps()).filter(t -> word(examples, example, t)).count();
        }
        return IntStream.range(0, words.length).boxed().sorted(Comparator.comparing(i -> -words[i])).limit(most)
                .mapToInt(Integer::intValue).toArray();
    }

    private int batchSize(int steps) {
        Architecture architecture = model.architecture();
        long units = RecurrentPlace.all(architecture).stream().mapToLong(each -> each.layer().cell().units()).sum();
        return (int) Math.clamp(ROOM / (units * NUMBERS_PER_UNIT * steps), 1, 256);
    }
}
