package dev.unroll.view.inspect;

import dev.unroll.picture.Readout;
import dev.unroll.trace.Spot;
import dev.unroll.view.control.Parts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A slider for the number itself, and what the model answers while it is dragged. */
final class WhatIfCard extends VBox {
    private static final double STEPS = 200;
    /** Below this width there is room for the answers alone. */
    private static final double NARROW = 330;
    private final Kit kit;
    private final MathText symbol;
    private final Slider slider = new Slider();
    private final Label least = Parts.label("mono", "tiny", "subtle");
    private final Label most = Parts.label("mono", "tiny", "subtle");
    private final Label now = Parts.label("mono", "answer-number");
    private final Label nowWord = Parts.label("small", "subtle");
    private final Label end = Parts.label("mono", "answer-number");
    private final Label endWord = Parts.label("small", "subtle");
    private final Label name = Parts.label("mono", "muted");
    private final Label dot = Parts.label("subtle");
    private final Label before = Parts.label("small", "muted", "what-if-before");
    private final Button back;
    private final Wishes wishes = new Wishes();
    private boolean following;
    private @Nullable Inspection shown;

    WhatIfCard(Kit kit) {
        this.kit = kit;
        getStyleClass().addAll("inspect-card", "what-if");
        symbol = new MathText(16, kit.appearance);
        symbol.setMinWidth(USE_PREF_SIZE);
        Label title = Parts.label(kit.texts.get("view.inspect.whatIf"), "strong");
        title.setMinWidth(USE_PREF_SIZE);
        Label drag = Parts.label(kit.texts.get("view.inspect.drag"), "muted");
        dot.setText("·");
        for (Label label : new Label[] {now, nowWord, end, endWord, dot}) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        back = Parts.iconButton(Feather.ROTATE_CCW, kit.texts.get("view.inspect.restoreOne"), this::restore, "plain-icon",
                "restore-button");
        back.setId("restoreNumber");
        HBox answer = Parts.row("what-if-answer", name, now, nowWord, dot, end, endWord);
        widthProperty().subscribe(width -> Kit.present(drag, width.doubleValue() > NARROW * kit.appearance.scale()));
        HBox head = Parts.row("what-if-head", title, drag, symbol, Parts.spring(), answer);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.setId("whatIf");
        slider.setMinWidth(40);
        HBox line = Parts.row("what-if-line", least, slider, most, back);
        getChildren().addAll(head, line, before);
        slider.valueProperty().subscribe((from, to) -> dragged(to.doubleValue()));
        slider.valueChangingProperty().subscribe(dragged -> wishes.clearIf(dragged));
        slider.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                restore();
            }
        });
    }

    private void dragged(double value) {
        Inspection at = shown;
        if (!following && at != null) {
            double step = (slider.getMax() - slider.getMin()) / STEPS;
            double next = Math.round(Math.round(value / step) * step * 1e6) / 1e6;
            boolean further = slider.isValueChanging() && !wishes.none();
            wishes.add(at.spot(), next);
            if (further) {
                kit.model.goOn(at.place(), next);
            } else {
                kit.model.set(at.place(), next);
            }
        }
    }

    private void restore() {
        Inspection at = shown;
        wishes.clear();
        if (at != null && at.byHand(at.place())) {
            kit.model.restore(at.place());
        }
    }

    void show(Inspection inspection) {
        shown = inspection;
        Spot spot = inspection.spot();
        boolean state = Formulas.countsTime(spot.quantity()) && inspection.sum() == null;
        symbol.show(new Formula().symbol(spot.quantity(), Symbols.number(state ? spot.t() : spot.unit())));
        Inspection.Span span = inspection.span();
        following = true;
        slider.setMin(span.least());
        slider.setMax(span.most());
        slider.setBlockIncrement((span.most() - span.least()) / STEPS * 2);
        double value = inspection.origin().value();
        boolean behind = wishes.behind(spot, inspection.whatIf().at(inspection.place()));
        if (!slider.isValueChanging() && !behind && Double.isFinite(value)) {
            slider.setValue(value);
        }
        following = false;
        Kit.colour(slider, Symbols.style(spot.quantity()));
        slider.setAccessibleText(Title.of(kit.texts, spot));
        least.setText(span.gate() ? kit.texts.now("view.inspect.shut") : Digits.of(span.least(), 1));
        most.setText(span.gate() ? kit.texts.now("view.inspect.open") : Digits.of(span.most(), 1));
        back.setVisible(inspection.byHand(inspection.place()));
        boolean noEffect = inspection.step().masked() && spot.quantity().gate() != null;
        slider.setDisable(noEffect);
        answer(inspection, noEffect);
    }

    private void answer(Inspection inspection, boolean noEffect) {
        Answer answer = kit.model.answer();
        Double here = answer.now();
        int steps = inspection.of().trace().tokens().size();
        boolean last = inspection.spot().t() == steps - 1;
        name.setText(answer.kind() == Readout.Kind.PROBABILITY ? "p" : answer.kind() == Readout.Kind.NUMBER ? "y"
                : "p(" + answer.name() + ")");
        boolean both = here != null && !last;
        now.setText(here == null ? "" : Digits.of(here, 2));
        nowWord.setText(kit.texts.now("view.inspect.now"));
        end.setText(Digits.of(answer.end(), 2));
        endWord.setText(kit.texts.now("view.inspect.atEnd", steps));
        for (Label label : new Label[] {now, nowWord, dot}) {
            Kit.present(label, both);
        }
        boolean changed = !inspection.whatIf().nothing();
        Kit.present(before, changed || noEffect);
        before.setText(noEffect ? kit.texts.now("view.inspect.skipped")
                : kit.texts.now("view.inspect.trainedEnd", Digits.of(answer.trainedEnd(), 2)));
    }
}
