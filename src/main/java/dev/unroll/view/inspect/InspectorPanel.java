package dev.unroll.view.inspect;

import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PlainScroll;
import dev.unroll.view.control.Texts;
import dev.unroll.view.inspect.InspectorViewModel.Shown;
import dev.unroll.workspace.study.origin.Fed;
import dev.unroll.workspace.study.origin.GateSum;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How the chosen number came about, spelled out, and what would be if it, or one of its terms, were another. */
public final class InspectorPanel extends BorderPane {
    /** Below this height, in lines of ordinary text, fewer terms are listed. */
    private static final double HIGH = 62;
    private final InspectorViewModel model;
    private final InspectorHead head;
    private final HandBanner banner;
    private final MathText formula;
    private final TermsCard terms;
    private final SumsCard sums;
    private final FedCard fed;
    private final BlendCard blend;
    private final SentencePane sentence = new SentencePane();
    private final NextLinks next;
    private final WhatIfCard whatIf;
    private final VBox foot;
    private final VBox content;
    private final Label nothing;
    private final Texts texts;

    /** Shows {@code model}. */
    public InspectorPanel(InspectorViewModel model, Appearance appearance) {
        this.model = model;
        texts = appearance.texts();
        var kit = new Kit(model, appearance);
        getStyleClass().addAll("panel", "inspector-panel");
        setId("inspector");
        head = new InspectorHead(kit);
        banner = new HandBanner(kit);
        formula = new MathText(20, appearance);
        formula.getStyleClass().add("inspect-formula");
        terms = new TermsCard(kit);
        sums = new SumsCard(kit);
        fed = new FedCard(kit);
        blend = new BlendCard(kit);
        next = new NextLinks(kit);
        whatIf = new WhatIfCard(kit);
        content = new VBox(formula, terms, sums, fed, blend, sentence, next);
        content.getStyleClass().add("inspect-content");
        PlainScroll scroll = new PlainScroll();
        scroll.setContent(content);
        scroll.setMinSize(0, 0);
        scroll.setFocusTraversable(false);
        FocusInSight.keep(scroll, content);
        // Below, so that what is being edited does not move when the first value has been set.
        foot = new VBox(banner, whatIf);
        foot.getStyleClass().add("inspect-foot");
        nothing = Parts.label("muted", "inspect-nothing");
        nothing.setWrapText(true);
        setTop(head);
        setCenter(scroll);
        setBottom(foot);
        setMinSize(0, 0);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        Parts.follow(this::refresh, model.shownProperty(), model.waitingProperty(),
                appearance.texts().languageProperty(), visibleProperty());
        heightProperty().subscribe(height -> model.listUsually(
                height.doubleValue() > 0 && height.doubleValue() < HIGH * 13 * appearance.scale() ? 8 : 12));
        refresh();
    }

    /** A panel that nobody sees waits until it is seen. */
    private void refresh() {
        if (!isVisible()) {
            return;
        }
        Shown shown = model.shownProperty().get();
        boolean there = shown != null;
        Kit.present(head, there);
        Kit.present(foot, there);
        if (shown == null) {
            nothing.setText(texts.now(model.waitingProperty().get() ? "view.inspect.waiting" : "view.inspect.nothing"));
            content.getChildren().setAll(nothing);
            return;
        }
        if (content.getChildren().contains(nothing)) {
            content.getChildren().setAll(formula, terms, sums, fed, blend, sentence, next);
        }
        Inspection inspection = shown.inspection();
        head.show(inspection);
        banner.show(inspection);
        formula.show(Formulas.of(inspection));
        show(shown, inspection.sum());
        Kit.present(fed, inspection.origin() instanceof Fed);
        if (inspection.origin() instanceof Fed source) {
            fed.show(inspection, source);
        }
        Kit.present(blend, inspection.blend() != null);
        if (inspection.blend() != null) {
            blend.show(inspection, inspection.blend());
        }
        String words = model.sentence();
        Kit.present(sentence, !words.isEmpty());
        sentence.show(words);
        next.show(inspection);
        whatIf.show(inspection);
    }

    private void show(Shown shown, @Nullable GateSum sum) {
        Kit.present(terms, sum != null);
        Kit.present(sums, sum != null);
        if (sum != null) {
            terms.show(shown.inspection(), sum, shown.listed());
            sums.show(shown.inspection(), sum);
        }
    }

    /** Up and Down go through the units, unless they belong to what has the focus. */
    private void key(KeyEvent event) {
        boolean own = event.getTarget() instanceof TextInputControl || event.getTarget() instanceof Slider;
        boolean plain = !event.isAltDown() && !event.isControlDown() && !event.isShiftDown() && !event.isMetaDown();
        if (!own && plain && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            model.moveUnit(event.getCode() == KeyCode.UP ? -1 : 1);
            event.consume();
        }
    }
}
