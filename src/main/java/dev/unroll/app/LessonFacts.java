package dev.unroll.app;

import dev.unroll.data.Dataset;
import dev.unroll.data.own.Imported;
import dev.unroll.evaluate.Confusion;
import dev.unroll.evaluate.Report;
import dev.unroll.evaluate.Score;
import dev.unroll.evaluate.Statistics;
import dev.unroll.evaluate.TwoClasses;
import dev.unroll.evaluate.decode.ExactMatch;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.EncoderDecoder.Attention;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.train.EpochRecord;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.view.network.NetworkViewModel.Seen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures of the model, its data and its training, by the names that {@code lesson.Reading.Fact} lists. */
final class LessonFacts {
    private static final String OF_LAYER = "parameters.";
    private final Workbench bench;

    LessonFacts(Workbench bench) {
        this.bench = bench;
    }

    double of(String name) {
        Architecture model = bench.train().experiment().now().architecture();
        if (name.startsWith(OF_LAYER)) {
            int layer = Integer.parseInt(name.substring(OF_LAYER.length()));
            return layer < model.layers().size() ? model.layers().get(layer).parameterCount(model.inputOf(layer)) : Double.NaN;
        }
        return switch (name) {
            case "parameters" -> model.parameterCount();
            case "width", "units" -> ofRecurrent(model, name.equals("units"));
            case "steps", "padding", "words", "training", "validation" -> ofData(name);
            case "match.attention" -> matched(Attention.BAHDANAU);
            case "match.fixed" -> matched(Attention.NONE);
            default -> name.startsWith("report.") ? ofReport(name.substring("report.".length()))
                    : name.startsWith("paddings.") ? ofPaddings(Integer.parseInt(name.substring("paddings.".length())))
                    : name.startsWith("own.") ? ofOwn(name.substring("own.".length())) : ofTraining(name);
        };
    }

    private double matched(Attention attention) {
        ExactMatch match = bench.translate().matches().get(bench.translate().model(attention).preset().name());
        return match == null ? Double.NaN : match.share();
    }

    /** A figure of the evaluation, after {@code @} at another threshold. */
    private double ofReport(String name) {
        Report report = bench.evaluate().report();
        int at = name.indexOf('@');
        String figure = at < 0 ? name : name.substring(0, at);
        double threshold = at < 0 ? bench.evaluate().thresholdProperty().get() : Double.parseDouble(name.substring(at + 1));
        if (report instanceof TwoClasses two) {
            Confusion matrix = two.confusion(threshold);
            return switch (figure) {
                case "tn" -> matrix.count(0, 0);
                case "fp" -> matrix.count(0, 1);
                case "fn" -> matrix.count(1, 0);
                case "tp" -> matrix.count(1, 1);
                case "right" -> matrix.right();
                case "total" -> matrix.total();
                default -> Statistics.of(matrix, bench.evaluate().positiveProperty().get()).named()
                        .getOrDefault(figure, Double.NaN);
            };
        }
        return report == null ? Double.NaN : switch (figure) {
            case "accuracy" -> report.estimates().of(Score.ACCURACY).value();
            case "loss" -> report.loss().value();
            default -> Double.NaN;
        };
    }

    private double ofPaddings(int way) {
        List<Double> ways = bench.evaluate().paddingAccuracies();
        return way < ways.size() ? ways.get(way) : Double.NaN;
    }

    private double ofOwn(String name) {
        Imported read = bench.train().experiment().importing().whole();
        if (read == null) {
            return Double.NaN;
        }
        List<Integer> classes = List.copyOf(read.classes().values());
        return switch (name) {
            case "examples" -> read.examples();
            case "bad" -> read.bad().count();
            default -> Integer.parseInt(name) < classes.size() ? classes.get(Integer.parseInt(name)) : Double.NaN;
        };
    }

    private static double ofRecurrent(Architecture model, boolean units) {
        for (int i = 0; i < model.layers().size(); i++) {
            Layer layer = model.layers().get(i);
            Shape in = model.inputOf(i);
            if (layer instanceof Recurrent recurrent) {
                return units ? recurrent.cell().units() : in.width();
            }
        }
        return Double.NaN;
    }

    private double ofData(String name) {
        Dataset data = bench.train().experiment().datasetProperty().get();
        Seen seen = bench.network().seenProperty().get();
        if (data == null) {
            return Double.NaN;
        }
        return switch (name) {
            case "words" -> data.words();
            case "training" -> data.training().count();
            case "validation" -> data.validation().count();
            case "steps" -> seen == null ? Double.NaN : seen.trace().tokens().size();
            default -> seen == null ? Double.NaN : seen.trace().tokens().stream().filter(token -> token.equals("<pad>")).count();
        };
    }

    private double ofTraining(String name) {
        TrainingSnapshot now = bench.train().snapshotProperty().get();
        List<EpochRecord> epochs = now.epochs();
        if (name.equals("epochs") || name.equals("epoch")) {
            return epochs.isEmpty() ? Double.NaN : name.equals("epochs") ? epochs.size() : now.bestEpoch();
        }
        boolean last = name.startsWith("last_");
        @Nullable EpochRecord record = epochs.isEmpty() ? null : last ? epochs.getLast()
                : epochs.get(Math.clamp(now.bestEpoch() - 1, 0, epochs.size() - 1));
        return record == null ? Double.NaN : switch (last ? name.substring("last_".length()) : name) {
            case "loss" -> record.loss();
            case "accuracy" -> record.accuracy();
            case "val_loss" -> record.valLoss();
            case "val_accuracy" -> record.valAccuracy();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
