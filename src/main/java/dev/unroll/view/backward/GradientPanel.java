package dev.unroll.view.backward;

import dev.unroll.text.Language;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Choice;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PlainScroll;
import dev.unroll.view.control.Segments;
import dev.unroll.view.control.Texts;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Beside the way back: the timestep, how far the gradient reaches, one number taken apart, and the laboratory of powers. */
public final class GradientPanel extends BorderPane {
    private final BackwardViewModel model;
    private final Texts texts;
    private final Label badge = Parts.label("gradient-badge");
    private final Label token = Parts.label("strong");
    private final Label distance = Parts.label("muted");
    private final Choice<Integer> labels;
    private final HBox asked;
    private final Segments<Tab> tabs;
    private final PlainScroll scroll = new PlainScroll();
    private final ReachPane reach;
    private final NumberPane number;
    private final PowerLab powers;
    private Tab tab = Tab.REACH;
    private boolean choosing;
    private @Nullable Language named;

    private enum Tab { REACH, NUMBER, POWERS }

    /** A panel of {@code model}. */
    public GradientPanel(BackwardViewModel model, Appearance appearance) {
        this.model = model;
        texts = appearance.texts();
        reach = new ReachPane(model, appearance);
        number = new NumberPane(model, appearance);
        powers = new PowerLab(model, appearance);
        getStyleClass().addAll("panel", "gradient-panel");
        badge.setMinWidth(USE_PREF_SIZE);
        distance.setMinWidth(USE_PREF_SIZE);
        tabs = new Segments<>(this::open)
                .add(Tab.REACH, texts.get("view.backward.tabReach"), "tabReach")
                .add(Tab.NUMBER, texts.get("view.backward.tabNumber"), "tabNumber")
                .add(Tab.POWERS, texts.get("view.backward.tabPowers"), "tabPowers");
        labels = new Choice<>(label -> model.classes().get(label));
        labels.setId("backwardLabel");
        labels.getStyleClass().add("start-choice");
        labels.setMaxWidth(USE_PREF_SIZE);
        labels.onChosen(model::ask);
        Label of = Parts.label(texts.get("view.backward.lossOf"), "muted");
        of.setLabelFor(labels);
        labels.accessibleTextProperty().bind(texts.get("view.backward.lossOf"));
        Parts.tip(labels, texts.get("view.backward.lossOf.tip"));
        asked = Parts.row("gradient-asked", of, labels);
        VBox top = new VBox(Parts.row("gradient-head", badge, token, Parts.spring(), distance), asked, tabs);
        top.getStyleClass().add("gradient-top");
        setTop(top);
        setCenter(scroll);
        setMinSize(0, 0);
        open(Tab.REACH);
        Parts.follow(this::refresh, model.contentProperty(), model.decay().shownProperty(), texts.languageProperty(),
                appearance.darkProperty(), appearance.scaleProperty());
        refresh();
    }

    private void open(Tab next) {
        tab = next;
        tabs.show(next);
        Node content = switch (next) {
            case REACH -> reach;
            case NUMBER -> number;
            case POWERS -> powers;
        };
        if (scroll.getContent() != content) {
            scroll.setContent(content);
            scroll.setVvalue(0);
        }
        refresh();
    }

    /** Opens what a person has asked for: the number that is chosen. */
    private void follow() {
        boolean chosen = model.chosen() != null;
        if (chosen != choosing) {
            choosing = chosen;
            if (chosen || tab == Tab.NUMBER) {
                open(chosen ? Tab.NUMBER : Tab.REACH);
            }
        }
    }

    private void showLabels() {
        List<Integer> all = IntStream.range(0, model.classes().size()).boxed().toList();
        boolean any = all.contains(model.label());
        asked.setVisible(any);
        asked.setManaged(any);
        if (any && !(texts.language() == named && labels.shows(all, model.label()))) {
            named = texts.language();
            labels.show(all, model.label());
        }
    }

    private void refresh() {
        follow();
        Way way = model.way();
        int step = model.step();
        boolean known = way != null && step < way.trace().tokens().size();
        badge.setText(known ? "t = " + (step + 1) : "t = …");
        token.setText(known && way != null ? texts.now("view.backward.quoted", way.trace().tokens().get(step)) : "");
        showLabels();
        int left = model.order().steps() - model.order().place(step);
        distance.setText(known ? texts.now("view.backward.distance", left) : "");
        switch (tab) {
            case REACH -> reach.refresh();
            case NUMBER -> number.refresh();
            case POWERS -> powers.refresh();
        }
    }
}
