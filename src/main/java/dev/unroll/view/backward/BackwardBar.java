package dev.unroll.view.backward;

import dev.unroll.picture.backward.GradientSizes;
import dev.unroll.plot.Numbers;
import dev.unroll.text.Language;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.Quantity;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Choice;
import dev.unroll.view.control.Legend;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Segments;
import dev.unroll.view.control.Texts;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/** Above the picture: where one is, which layer and which gradient is shown, on what scale, and after which epoch. */
final class BackwardBar extends HBox {
    private static final double LEGEND_FROM = 760;
    private final BackwardViewModel model;
    private final Appearance appearance;
    private final Texts texts;
    private final HBox crumbs = new HBox();
    private final Choice<Integer> layers;
    private final Choice<Quantity> quantities;
    private final Segments<Boolean> scales;
    private final Legend legend;
    private final EpochBar epochs;
    private Language named = Language.ENGLISH;

    BackwardBar(BackwardViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        texts = appearance.texts();
        crumbs.getStyleClass().add("row");
        crumbs.setMinWidth(USE_PREF_SIZE);
        layers = new Choice<>(this::layerName);
        layers.setId("backwardLayer");
        layers.onChosen(model::chooseLayer);
        quantities = new Choice<>(this::quantityName);
        quantities.setId("backwardQuantity");
        quantities.onChosen(model::show);
        for (Choice<?> each : List.of(layers, quantities)) {
            each.getStyleClass().add("backward-choice");
            each.setMaxWidth(USE_PREF_SIZE);
        }
        layers.accessibleTextProperty().bind(texts.get("view.backward.layer"));
        quantities.accessibleTextProperty().bind(texts.get("view.backward.quantity"));
        scales = new Segments<Boolean>(model.logarithmicProperty()::set)
                .add(false, texts.get("view.backward.linearShort"), "backwardLinear")
                .add(true, texts.get("view.backward.logShort"), "backwardLog");
        scales.setMinWidth(USE_PREF_SIZE);
        model.logarithmicProperty().subscribe(scales::show);
        legend = new Legend(appearance, 64, share -> GradientSizes.share(share, 1, model.logarithmicProperty().get()));
        epochs = new EpochBar(model, appearance);
        getStyleClass().addAll("row", "stage-bar", "backward-bar");
        getChildren().addAll(crumbs, layers, quantities, scales, legend, Parts.spring(), epochs);
        model.contentProperty().subscribe(version -> refresh());
        texts.languageProperty().subscribe(language -> refresh());
        widthProperty().subscribe(width -> thin());
    }

    /** The place for where one is in the window. */
    void setCrumbs(Node node) {
        crumbs.getChildren().setAll(node);
    }

    private void thin() {
        double width = getWidth() / appearance.scale();
        boolean room = width == 0 || width > LEGEND_FROM;
        legend.setVisible(room);
        legend.setManaged(room);
        epochs.setNarrow(width > 0 && width < 1060);
    }

    private void refresh() {
        List<LayerTrace> all = model.layers();
        layers.setVisible(all.size() > 1);
        layers.setManaged(all.size() > 1);
        List<Integer> indices = IntStream.range(0, all.size()).boxed().toList();
        boolean spoken = named == texts.language();
        named = texts.language();
        if (!all.isEmpty() && !(spoken && layers.shows(indices, model.layer()))) {
            layers.show(indices, model.layer());
        }
        if (!(spoken && quantities.shows(model.quantities(), model.shown()))) {
            quantities.show(model.quantities(), model.shown());
        }
        legend.show(Numbers.significant(model.heat(), 1));
        epochs.refresh();
    }

    private String layerName(Integer index) {
        return index < model.layers().size() ? model.layers().get(index).name() : "";
    }

    private String quantityName(Quantity quantity) {
        return "∂L/∂" + ChainViewModel.letter(quantity) + "  " + quantityWord(texts, quantity);
    }

    /** What a quantity is called. */
    static String quantityWord(Texts texts, Quantity quantity) {
        return switch (quantity) {
            case INPUT_VECTOR -> texts.now("view.picture.input");
            case HIDDEN -> texts.now("view.picture.hidden");
            case CELL -> texts.now("view.picture.cell");
            default -> texts.now("view.backward.gate." + quantity.name());
        };
    }
}
