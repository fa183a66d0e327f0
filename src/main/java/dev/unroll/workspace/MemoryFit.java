package dev.unroll.workspace;

import dev.unroll.data.Dataset;
import dev.unroll.data.DatasetOptions;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Shape;
import dev.unroll.text.UnrollException;
import dev.unroll.train.TrainingMemory;
import dev.unroll.train.TrainingSettings;
import org.jspecify.annotations.Nullable;

/** Whether there is memory enough for an experiment, known before any is taken. */
public final class MemoryFit {
    private static final double GIGA = 1e9;
    private static final double MEGA = 1e6;
    /** What the program itself holds, and what is young in Java's heap. */
    private static final double PROGRAM = 64e6;
    /** Of the heap; the rest is for weights of past epochs, for earlier runs and for what is drawn. */
    private static final double SHARE = 0.75;

    private MemoryFit() {
    }

    /**
     * What an experiment will need to be trained on this machine.
     *
     * @param dataset null where it is not read yet
     * @throws UnrollException where its layers do not fit each other
     */
    public static TrainingMemory need(Architecture architecture, DatasetOptions data, TrainingSettings settings,
            @Nullable Dataset dataset) {
        int steps = dataset != null ? dataset.training().steps()
                : architecture.input().steps() == Shape.ANY ? data.maxLength() : architecture.input().steps();
        return TrainingMemory.of(architecture, steps, settings, dataset, Runtime.getRuntime().availableProcessors());
    }

    /** Bytes that an experiment may need: Java allows a quarter of the machine's memory, or what {@code -Xmx} says. */
    public static double room() {
        return room(Runtime.getRuntime().maxMemory());
    }

    /** As {@link #room()} for a heap of so many bytes. */
    static double room(long heap) {
        return Math.max(0, heap * SHARE - PROGRAM);
    }

    /**
     * Refuses what is too large.
     *
     * @throws UnrollException saying what it needs, what there is, and what would help
     */
    static void check(TrainingMemory need, double room) {
        UnrollException problem = problem(need, room);
        if (problem != null) {
            throw problem;
        }
    }

    /**
     * What an experiment will need.
     *
     * @param dataset null where it is not read yet
     * @return null where its layers do not fit each other
     */
    public static @Nullable TrainingMemory need(Experiment experiment, @Nullable Dataset dataset) {
        try {
            return need(experiment.architecture(), experiment.data(), experiment.training(), dataset);
        } catch (UnrollException e) {
            return null;
        }
    }

    /** Why an experiment does not fit this machine's memory, or null; null too where its layers do not fit each other. */
    public static @Nullable UnrollException problem(Experiment experiment, @Nullable Dataset dataset) {
        TrainingMemory need = need(experiment, dataset);
        return need == null ? null : problem(need, room());
    }

    private static @Nullable UnrollException problem(TrainingMemory need, double room) {
        String key = need.weights() > need.passage() ? "workspace.memory.weights" : "workspace.memory.passage";
        return need.bytes() <= room ? null
                : UnrollException.badArgument(key, size(need.bytes()), unit(need.bytes()), size(room), unit(room));
    }

    private static double size(double bytes) {
        return bytes / (bytes < GIGA ? MEGA : GIGA);
    }

    private static String unit(double bytes) {
        return bytes < GIGA ? "MB" : "GB";
    }
}
