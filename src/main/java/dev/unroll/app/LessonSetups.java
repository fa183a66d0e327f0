package dev.unroll.app;

import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Side;
import dev.unroll.lesson.Setup;
import dev.unroll.lesson.Setup.Edit;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Cell;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.OneHot;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.SimpleRnn;
import dev.unroll.text.Language;
import dev.unroll.train.EarlyStopping;
import dev.unroll.train.Monitor;
import dev.unroll.train.TrainingSettings;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.Presets;
import java.util.ArrayList;
import java.util.List;

/** The experiments that lessons ask for. */
final class LessonSetups {
    private LessonSetups() {
    }

    /** The experiment of a setup in a language. */
    static Experiment experiment(Setup setup, Language language) {
        Experiment experiment = Experiment.of(Presets.find(setup.preset(language)));
        for (Edit edit : setup.edits()) {
            experiment = edited(experiment, edit);
        }
        return experiment;
    }

    private static Experiment edited(Experiment of, Edit edit) {
        List<Layer> layers = new ArrayList<>(of.architecture().layers());
        switch (edit) {
            case Edit.Cell cell -> layers.set(cell.layer(), with(recurrent(layers, cell.layer()), cell(cell.type(), cell.units())));
            case Edit.Width width -> layers.set(0, new Embedding(words(layers), width.width(), false));
            case Edit.OneHot oneHot -> layers.set(0, new OneHot(words(layers)));
            case Edit.Mask mask -> {
                if (layers.getFirst() instanceof Embedding embedding) {
                    layers.set(0, new Embedding(embedding.inputDim(), embedding.outputDim(), mask.hides()));
                }
            }
            case Edit.Dropout dropout ->
                layers.set(dropout.layer(), recurrent(layers, dropout.layer()).withDropout(dropout.rate()));
            case Edit.Twice twice -> {
                Recurrent layer = recurrent(layers, twice.layer());
                layers.add(twice.layer(), layer.returningSequences(true));
            }
            case Edit.Length length -> {
                Side side = length.front() ? Side.PRE : Side.POST;
                DatasetOptions data = of.data().withMaxLength(length.steps()).withSides(side, side);
                return of.withData(data);
            }
            case Edit.Epochs epochs -> {
                TrainingSettings training = of.training().withEpochs(epochs.epochs()).withEarlyStopping(epochs.patience() == 0
                        ? null : new EarlyStopping(Monitor.VAL_LOSS, epochs.patience(), true));
                return of.withTraining(training);
            }
        }
        Architecture now = of.architecture();
        return of.withArchitecture(new Architecture(now.input(), layers, now.initialValues()));
    }

    private static int words(List<Layer> layers) {
        return switch (layers.getFirst()) {
            case Embedding embedding -> embedding.inputDim();
            case OneHot oneHot -> oneHot.width();
            default -> throw new IllegalArgumentException(layers.getFirst().type());
        };
    }

    private static Recurrent recurrent(List<Layer> layers, int at) {
        if (layers.get(at) instanceof Recurrent recurrent) {
            return recurrent;
        }
        throw new IllegalArgumentException(layers.get(at).type());
    }

    private static Recurrent with(Recurrent layer, Cell cell) {
        return new Recurrent(cell).returningSequences(layer.returnSequences()).withDropout(layer.dropout());
    }

    private static Cell cell(String type, int units) {
        return switch (type) {
            case "SimpleRNN" -> new SimpleRnn(units);
            case "LSTM" -> new Lstm(units);
            case "GRU" -> new Gru(units);
            default -> throw new IllegalArgumentException(type);
        };
    }
}
