package dev.unroll.view.inspect;

import dev.unroll.view.control.Parts;
import dev.unroll.workspace.study.WhatIf.Place;
import dev.unroll.workspace.study.origin.Fed;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What feeds a layer at a timestep, in words, and the number itself. */
final class FedCard extends VBox {
    private final Kit kit;
    private final Label words = Parts.label();
    private final HandNumber number;
    private final Kit.Restore numberBack;
    private final Kit.Restore weightBack;
    private final HBox weightLine;
    private final HandNumber weight;
    private Inspection shown;
    private Fed fed;

    @SuppressWarnings("NullAway.Init") // shown before anything can be set
    FedCard(Kit kit) {
        this.kit = kit;
        getStyleClass().addAll("inspect-card", "fed");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        number = new HandNumber(3, true, value -> kit.model.set(shown.place(), value));
        weight = new HandNumber(3, true, value -> kit.model.set(new Place.Weight(fed.place()), value));
        numberBack = kit.restore();
        weightBack = kit.restore();
        weightLine = line("view.inspect.fed.weight", weight);
        getChildren().addAll(words, line("view.inspect.fed.here", number), numberBack, weightLine, weightBack);
    }

    private HBox line(String key, HandNumber value) {
        return Parts.row("fed-line", Parts.label(kit.texts.get(key), "muted"), Parts.spring(), value);
    }

    void show(Inspection inspection, Fed next) {
        shown = inspection;
        fed = next;
        words.setText(switch (next.source()) {
            case EMBEDDING -> kit.texts.now("view.inspect.fed.embedding", inspection.token(), next.id(), next.spot().unit() + 1);
            case ONE_HOT -> kit.texts.now("view.inspect.fed.oneHot", inspection.token(), next.id());
            case NUMBERS -> kit.texts.now("view.inspect.fed.numbers");
            case RECURRENT -> kit.texts.now("view.inspect.fed.recurrent");
            case OTHER -> kit.texts.now("view.inspect.fed.other");
        });
        number.show(next.value(), inspection.byHand(inspection.place()));
        number.setAccessibleText(kit.texts.now("view.inspect.spoken.result", number.text()));
        numberBack.show(inspection, inspection.place(), "view.inspect.was.value");
        boolean hasWeight = next.place() >= 0;
        Kit.present(weightLine, hasWeight);
        if (hasWeight) {
            Place place = new Place.Weight(next.place());
            weight.show(next.computed(), inspection.byHand(place));
            weight.setAccessibleText(kit.texts.now("view.inspect.spoken.bias", weight.text()));
            weightBack.show(inspection, place, "view.inspect.was.weight");
        } else {
            Kit.present(weightBack, false);
        }
    }
}
