package dev.unroll.view.train;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Weights;
import dev.unroll.picture.HeatScale;
import dev.unroll.picture.WeightMap;
import dev.unroll.picture.WeightsPicture;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Surface;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Legend;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.control.Texts;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/** One layer of the model; the selected one shows its weights, a square for each number. */
final class LayerCard extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private final Architecture architecture;
    private final int index;
    private final Appearance appearance;
    private final Texts texts;
    private final VBox inside = new VBox();
    private final PictureCanvas squares = new PictureCanvas(this::paint);
    private final Legend legend;
    private @Nullable Weights weights;
    private double heat = 1;

    LayerCard(Architecture architecture, int index, Appearance appearance, Runnable select) {
        this.architecture = architecture;
        this.index = index;
        this.appearance = appearance;
        texts = appearance.texts();
        legend = new Legend(appearance, 22);
        getStyleClass().add("layer-card");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setOnMouseClicked(event -> select.run());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                select.run();
            }
        });
        getChildren().addAll(head(), inside());
        show(false);
        texts.languageProperty().subscribe(language -> {
            setAccessibleText(LayerCards.name(layer(), language) + ". "
                    + LayerCards.detail(layer(), architecture.inputOf(index), language));
            squares.repaint();
        });
        appearance.darkProperty().subscribe(dark -> squares.repaint());
    }

    private Layer layer() {
        return architecture.layers().get(index);
    }

    private HBox head() {
        var language = texts.languageProperty();
        var name = Parts.label(language.map(l -> LayerCards.name(layer(), l)), "layer-name");
        var detail = Parts.label(language.map(l -> LayerCards.detail(layer(), architecture.inputOf(index), l)), "muted", "small");
        VBox left = new VBox(name, detail);
        left.setMinWidth(0);
        Hyperlink count = new Hyperlink(Numbers.grouped(layer().parameterCount(architecture.inputOf(index))));
        count.getStyleClass().addAll("mono", "count");
        count.setOnAction(event -> derive(count));
        count.accessibleTextProperty().bind(texts.get("view.layer.derive", count.getText()));
        count.setMinWidth(USE_PREF_SIZE);
        VBox right = new VBox(count, Parts.label(texts.get("view.layer.params"), "subtle", "tiny"));
        right.getStyleClass().add("layer-count");
        right.setMinWidth(USE_PREF_SIZE);
        return Parts.row("layer-head", left, Parts.spring(), right);
    }

    private VBox inside() {
        var title = Parts.label(texts.get("view.layer.whereFrom",
                Numbers.grouped(layer().parameterCount(architecture.inputOf(index)))), "strong", "small");
        inside.getStyleClass().add("layer-inside");
        inside.getChildren().addAll(Parts.row("", title, Parts.spring(), legend), squares);
        for (String line : LayerCards.derivation(layer(), architecture.inputOf(index))) {
            var label = Parts.label("mono", "small");
            label.setText(line);
            inside.getChildren().add(label);
        }
        inside.getChildren().add(Parts.label(texts.get("view.layer.oneSquare"), "subtle", "tiny"));
        return inside;
    }

    /** Opens the derivation of the number of parameters. */
    private void derive(Hyperlink count) {
        VBox content = new VBox();
        content.getStyleClass().add("derivation");
        content.getChildren().add(Parts.label(texts.get("view.layer.whereFrom", count.getText()), "strong"));
        for (String line : LayerCards.derivation(layer(), architecture.inputOf(index))) {
            var label = Parts.label("mono");
            label.setText(line);
            content.getChildren().add(label);
        }
        PopOver over = new PopOver(content);
        over.setArrowLocation(PopOver.ArrowLocation.LEFT_TOP);
        over.setAnimated(appearance.motionProperty().get());
        over.show(count);
    }

    /** Whether this card is the selected one. */
    void show(boolean selected) {
        boolean open = selected && layer().parameterCount(architecture.inputOf(index)) > 0;
        pseudoClassStateChanged(SELECTED, selected);
        inside.setVisible(open);
        inside.setManaged(open);
    }

    /** Takes over newer weights. */
    void show(@Nullable Weights next) {
        weights = next;
        if (inside.isVisible() && next != null) {
            heat = heat(next);
            legend.show(heat);
            squares.repaint();
        }
    }

    private double heat(Weights from) {
        var slices = from.slices(index);
        int offset = slices.getFirst().offset();
        int end = slices.getLast().offset() + slices.getLast().size();
        return HeatScale.of(from.values(), offset, end - offset);
    }

    @Override
    protected double computePrefHeight(double width) {
        fit(width);
        return super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        fit(getWidth());
        super.layoutChildren();
    }

    private void fit(double width) {
        Weights now = weights;
        if (inside.isManaged() && now != null && width > 0) {
            double room = width - 22 * appearance.scale();
            double height = WeightsPicture.height(map(now), room, appearance.scale());
            squares.setMinHeight(height);
            squares.setPrefHeight(height);
        }
    }

    private WeightMap map(Weights from) {
        return LayerCards.weights(architecture, from, index, texts.language());
    }

    private void paint(Surface surface) {
        Weights now = weights;
        if (now != null) {
            WeightsPicture.paint(surface, appearance.palette(), map(now), now.values(), squares.getWidth(), appearance.scale(),
                    heat);
        }
    }
}
