package dev.unroll.view.stage;

import dev.unroll.plot.Numbers;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Bubble;
import dev.unroll.view.control.NumberField;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Segments;
import dev.unroll.view.control.Texts;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Which stretch of time becomes a film, how fast and how large, and how long it will be. */
final class FilmBubble extends Bubble {
    private static final int USUAL = 12;
    private static final double WIDTH = 300;
    private final TakeAwayViewModel model;
    private final Texts texts;
    private final IntegerProperty from = new SimpleIntegerProperty();
    private final IntegerProperty to = new SimpleIntegerProperty();
    private final DoubleProperty speed = new SimpleDoubleProperty(1);
    private final Label length = Parts.label("small", "muted");
    private final NumberField first;
    private final NumberField last;
    private int width = 960;

    FilmBubble(TakeAwayViewModel model, Appearance appearance) {
        super(new VBox(), ArrowLocation.BOTTOM_LEFT, appearance);
        this.model = model;
        texts = appearance.texts();
        int steps = Math.max(1, model.steps());
        int now = Math.max(1, model.step());
        from.set(Math.max(1, Math.min(now, steps - USUAL + 1)));
        to.set(Math.min(steps, from.get() + USUAL - 1));
        first = NumberField.whole(1, steps, n -> range((int) n, Math.max((int) n, to.get())));
        last = NumberField.whole(1, steps, n -> range(Math.min(from.get(), (int) n), (int) n));
        first.setId("filmFrom");
        last.setId("filmTo");
        Segments<Double> speeds = new Segments<>(speed::set);
        for (double each : new double[] {0.5, 1, 2, 4}) {
            speeds.add(each, new SimpleStringProperty(each == 0.5 ? "½×" : Numbers.plain(each) + "×"), "filmSpeed" + each);
        }
        speed.subscribe(value -> speeds.show(value.doubleValue()));
        Segments<Integer> sizes = new Segments<Integer>(chosen -> width = chosen)
                .add(960, new SimpleStringProperty("960×540"), "filmSmall")
                .add(1600, new SimpleStringProperty("1600×900"), "filmLarge");
        sizes.show(width);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("size-grid");
        grid.addRow(0, Parts.label(texts.get("view.stage.film.from")), first);
        grid.addRow(1, Parts.label(texts.get("view.stage.film.to")), last);
        grid.addRow(2, Parts.label(texts.get("view.transport.speed")), speeds);
        grid.addRow(3, Parts.label(texts.get("view.stage.film.size")), sizes);
        VBox content = (VBox) getContentNode();
        content.getStyleClass().add("derivation");
        content.setPrefWidth(WIDTH * appearance.scale());
        HBox buttons = new HBox(button("filmGif", "view.stage.film.gif", true), button("filmPng", "view.stage.film.png", false));
        buttons.getStyleClass().add("film-buttons");
        content.getChildren().setAll(Parts.label(texts.get("view.stage.take.film"), "strong"), grid, length, buttons);
        speed.subscribe(value -> refresh());
        refresh();
    }

    private Button button(String id, String key, boolean gif) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(texts.get(key));
        button.setDefaultButton(gif);
        if (gif) {
            button.getStyleClass().add("accent");
        }
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setOnAction(event -> {
            hide();
            model.film(gif, from.get(), to.get(), speed.get(), width);
        });
        return button;
    }

    private void range(int begin, int end) {
        from.set(begin);
        to.set(end);
        refresh();
    }

    private void refresh() {
        first.show(Integer.toString(from.get()));
        last.show(Integer.toString(to.get()));
        length.setText(texts.now("view.stage.film.length", Numbers.fixed(model.seconds(from.get(), to.get(), speed.get()), 1)));
    }
}
