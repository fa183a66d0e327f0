package dev.unroll.view.inspect;

import dev.unroll.nn.Activation;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.InitialValues;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Model;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.picture.Readout;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import dev.unroll.view.control.Texts;
import dev.unroll.workspace.Timeline;
import dev.unroll.workspace.study.Passage;
import dev.unroll.workspace.study.Studies;
import dev.unroll.workspace.study.WhatIf;
import dev.unroll.workspace.study.WhatIf.Place;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** A small owner of what the panel shows: a real model, really studied anew at every change, with undo. */
final class HandedStudy implements ByHand {
    static final List<String> TOKENS = List.of("<pad>", "the", "plot", "was", "terrible", "but", "good");
    private static final int[] IDS = {0, 1, 4, 2, 7, 3, 5};
    final Model model;
    final ObjectProperty<@Nullable Inspected> studied = new SimpleObjectProperty<>();
    final ObjectProperty<@Nullable Spot> chosen = new SimpleObjectProperty<>();
    final Timeline<WhatIf> timeline = new Timeline<>(WhatIf.NOTHING);
    final InspectorViewModel viewModel;
    private final Passage passage = new Passage(TOKENS, IDS);
    private SequenceTrace trained;

    /** An LSTM of 8 units over an embedding of 16. */
    HandedStudy(Texts texts) {
        this(texts, new Embedding(8, 16, true), new Recurrent(new Lstm(8)), new Dense(1, Activation.SIGMOID));
    }

    HandedStudy(Texts texts, Layer... layers) {
        model = Model.create(new Architecture(Shape.tokens(7), List.of(layers), InitialValues.PYTORCH), 5);
        trained = Studies.trace(model, passage, WhatIf.NOTHING, null);
        viewModel = new InspectorViewModel(studied, chosen, chosen::set, this,
                () -> new Readout(Readout.Kind.PROBABILITY, List.of("positive"), "Dense"), texts);
        study();
    }

    void choose(int t, Quantity quantity, int unit) {
        chosen.set(new Spot(0, t, quantity, unit));
    }

    WhatIf whatIf() {
        return timeline.now();
    }

    /** Every weight changes a little, as while training. */
    void trainOn() {
        float[] weights = model.weights().values();
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= 1.01f;
        }
        trained = Studies.trace(model, passage, WhatIf.NOTHING, null);
        study();
    }

    void undo() {
        timeline.undo();
        study();
    }

    @Override
    public void set(Place place, double value) {
        timeline.edit(whatIf().with(place, value), place.toString());
        study();
    }

    @Override
    public void goOn(Place place, double value) {
        timeline.amend(whatIf().with(place, value));
        study();
    }

    @Override
    public void clear(Place place) {
        timeline.edit(whatIf().without(place), "");
        study();
    }

    @Override
    public void restore() {
        timeline.edit(WhatIf.NOTHING, "");
        study();
    }

    private void study() {
        studied.set(new Inspected(model, whatIf(), trained, Studies.trace(model, passage, whatIf(), null)));
    }
}
