package dev.unroll.view.data;

import dev.unroll.picture.data.Token;
import dev.unroll.picture.data.TokenGrid;
import dev.unroll.plot.Painting;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.HallPart;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.control.Segments;
import dev.unroll.view.control.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** In the middle: the chosen example as tokens or as it was written, and below it how all examples become equally long. */
final class ExamplePane extends VBox {
    private final DataViewModel model;
    private final Appearance appearance;
    private final Texts texts;
    private final TokenPane tokens;
    private final CuttingPane cutting;
    private final TextArea written = new TextArea();
    private final Label title = Parts.label("heading", "data-title");
    private final Label slots = Parts.label("heading", "data-title");
    private final Label none = Parts.label("muted", "data-none");
    private final Map<Token.Kind, Label> counts = new EnumMap<>(Token.Kind.class);
    private final Map<Token.Kind, Label> names = new EnumMap<>(Token.Kind.class);
    private final Segments<Boolean> views;
    private final HBox legend = Parts.row("data-legend");
    private final Label joined = Parts.label("muted", "small");
    private final HBox below;
    private boolean text;

    ExamplePane(DataViewModel model, Appearance appearance, TakePicture.Outside outside) {
        this.model = model;
        this.appearance = appearance;
        texts = appearance.texts();
        getStyleClass().add("data-example-pane");
        tokens = new TokenPane(model, appearance);
        cutting = new CuttingPane(model, appearance);
        views = new Segments<>(this::look);
        views.add(false, texts.get("view.data.asTokens"), "asTokens").add(true, texts.get("view.data.asText"), "asText");
        views.getStyleClass().add("small-segments");
        views.show(false);
        views.setMinWidth(USE_PREF_SIZE);
        Button open = new Button();
        open.textProperty().bind(texts.get("view.data.open"));
        open.setGraphic(Parts.icon(Feather.PLAY));
        open.setId("openExample");
        open.getStyleClass().add("small-button");
        open.setOnAction(event -> model.open());
        open.setMinWidth(USE_PREF_SIZE);
        Parts.tip(open, texts.get("view.data.openHelp"));
        open.disableProperty().bind(model.browse().placeProperty().lessThan(0));
        title.setMinWidth(0);
        for (Token.Kind kind : Token.Kind.values()) {
            legend.getChildren().add(key(kind));
        }
        written.setId("writtenText");
        written.setEditable(false);
        written.setWrapText(true);
        written.setPrefRowCount(18);
        written.getStyleClass().add("written-text");
        written.setVisible(false);
        written.accessibleTextProperty().bind(title.textProperty());
        none.setWrapText(true);
        StackPane.setAlignment(joined, Pos.CENTER_LEFT);
        StackPane inside = new StackPane(none, tokens, written);
        inside.setMinHeight(0);
        // The cells take what they need, the bars below them the rest; where there is little room, the bars give way first.
        inside.setMaxHeight(USE_PREF_SIZE);
        VBox.setVgrow(inside, Priority.SOMETIMES);
        VBox.setVgrow(cutting, Priority.ALWAYS);
        HBox head = Parts.row("data-head", title, Parts.spring(), views, open,
                new TakePicture("takeTokens", 0.55, this::takenTokens, outside, texts));
        below = Parts.row("data-head", slots, swatch(0), Parts.label(texts.get("view.data.legend.cut"), "muted", "small"),
                swatch(1), Parts.label(texts.get("view.data.legend.kept"), "muted", "small"), swatch(2),
                Parts.label(texts.get("view.data.legend.padded"), "muted", "small"), Parts.spring(),
                new TakePicture("takeCutting", 0.34, this::takenCutting, outside, texts));
        getChildren().addAll(head, new StackPane(joined, legend), inside, below, cutting);
        Parts.follow(this::refresh, model.figuresProperty(), model.browse().placeProperty(), model.cutting().optionsProperty(),
                model.browse().foundProperty(), texts.languageProperty());
        refresh();
    }

    /** The pane in two: the example, and how all of them are cut. */
    List<HallPart> apart() {
        getChildren().removeAll(below, cutting);
        VBox cut = new VBox(below, cutting);
        cut.getStyleClass().addAll(getStyleClass());
        return List.of(new HallPart("example", this, true), new HallPart("cutting", cut, true));
    }

    private @Nullable Painting takenTokens() {
        return tokens.taken();
    }

    private @Nullable Painting takenCutting() {
        return cutting.taken();
    }

    private HBox key(Token.Kind kind) {
        PictureCanvas[] self = new PictureCanvas[1];
        self[0] = new PictureCanvas(surface -> TokenGrid.sample(surface, appearance.palette(), kind, self[0].getWidth(),
                self[0].getHeight(), appearance.scale()));
        self[0].getStyleClass().add("kind-sample");
        appearance.darkProperty().subscribe(dark -> self[0].repaint());
        Label id = Parts.label("mono", "small", "strong-number");
        Label name = Parts.label("small");
        Label count = Parts.label("mono", "small", "subtle");
        counts.put(kind, count);
        names.put(kind, name);
        if (kind == Token.Kind.WORD) {
            names.put(kind, id);
            name.textProperty().bind(texts.get("view.data.kind.WORD"));
        } else {
            id.setText(Integer.toString(kind.ordinal()));
            name.textProperty().bind(texts.get("view.data.kind." + kind.name()));
        }
        HBox row = Parts.row("kind-key", self[0], id, name, count);
        row.setMinWidth(USE_PREF_SIZE);
        return row;
    }

    private PictureCanvas swatch(int which) {
        PictureCanvas[] self = new PictureCanvas[1];
        self[0] = new PictureCanvas(surface -> dev.unroll.picture.data.CuttingPicture.sample(surface, appearance.palette(), which,
                self[0].getWidth(), self[0].getHeight(), appearance.scale()));
        self[0].getStyleClass().add("cut-sample");
        appearance.darkProperty().subscribe(dark -> self[0].repaint());
        return self[0];
    }

    private void look(boolean asText) {
        text = asText;
        refresh();
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void refresh() {
        int place = model.browse().placeProperty().get();
        boolean there = place >= 0;
        boolean searching = model.browse().searching();
        boolean nothing = model.browse().foundProperty().get().length == 0;
        boolean original = model.written();
        joined.setText(text && there && !original ? texts.now("view.data.joinedWords") : "");
        String key = !text ? "view.data.title" : original ? "view.data.titleText" : "view.data.titleWords";
        title.setText(there ? texts.now(key, place + 1) : texts.now("view.data.titleNone"));
        none.setText(there || searching ? "" : texts.now(nothing && model.figuresProperty().get() != null ? "view.data.noneFound"
                : "view.data.chooseExample"));
        slots.setText(texts.now("view.data.everyExample", model.padding().length()));
        show(tokens, there && !text);
        show(written, there && text);
        legend.setVisible(!text);
        counts.forEach((kind, label) -> label.setText("×" + TokenPane.grouped(tokens.count(kind))));
        Label range = names.get(Token.Kind.WORD);
        if (range != null) {
            range.setText("4–" + Math.max(4, model.limit() - 1));
        }
        if (text && there) {
            written.setText(model.text());
            written.setScrollTop(0);
        }
    }
}
