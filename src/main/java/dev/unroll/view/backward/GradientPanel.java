package dev.unroll.view.backward;

import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PlainScroll;
import dev.unroll.view.control.Segments;
import dev.unroll.view.control.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** Beside the way back: the timestep, how far the gradient reaches, one number taken apart, and the laboratory of powers. */
public final class GradientPanel extends BorderPane {
    private final BackwardViewModel model;
    private final Texts texts;
    private final Label badge = Parts.label("gradient-badge");
    private final Label token = Parts.label("strong");
    private final Label distance = Parts.label("muted");
    private final Segments<Tab> tabs;
    private final PlainScroll scroll = new PlainScroll();
    private final ReachPane reach;
    private final NumberPane number;
    private final PowerLab powers;
    private Tab tab = Tab.REACH;
    private boolean choosing;

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
        VBox top = new VBox(Parts.row("gradient-head", badge, token, Parts.spring(), distance), tabs);
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

    private void refresh() {
        follow();
        Way way = model.way();
        int step = model.step();
        boolean known = way != null && step < way.trace().tokens().size();
        badge.setText(known ? "t = " + (step + 1) : "t = …");
        token.setText(known && way != null ? texts.now("view.backward.quoted", way.trace().tokens().get(step)) : "");
        int left = model.order().steps() - model.order().place(step);
        distance.setText(known ? texts.now("view.backward.distance", left) : "");
        switch (tab) {
            case REACH -> reach.refresh();
            case NUMBER -> number.refresh();
            case POWERS -> powers.refresh();
        }
    }
}
