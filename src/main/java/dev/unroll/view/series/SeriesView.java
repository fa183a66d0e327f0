package dev.unroll.view.series;

import dev.unroll.evaluate.Forecast;
import dev.unroll.plot.Axis;
import dev.unroll.plot.Box;
import dev.unroll.plot.Figure;
import dev.unroll.plot.FigureFrame;
import dev.unroll.plot.FigurePainter;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Sheet;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Surface;
import dev.unroll.text.UnrollException;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.HallPart;
import dev.unroll.view.control.HallParts;
import dev.unroll.view.control.OwnKeys;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.control.Segments;
import dev.unroll.view.control.Texts;
import dev.unroll.view.curves.ExportSource;
import dev.unroll.view.curves.TakeAway;
import dev.unroll.workspace.files.ExportFolder;
import dev.unroll.workspace.series.ForecastFigure;
import dev.unroll.workspace.series.SeriesForecast;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The forecast of a series over what came true, with both errors. The wheel zooms, dragging moves along, a double click shows
 * all; with the keys: arrows move the reading, + and − zoom.
 */
public final class SeriesView extends BorderPane implements HallParts {
    private static final double WHEEL = 0.0046;
    private static final double NEAR = 60;
    private static final double FAR = 365;

    private final SeriesViewModel model;
    private final Appearance appearance;
    private final Texts texts;
    private final PictureCanvas canvas = new PictureCanvas(this::paint);
    private final Label title = Parts.label("heading");
    private final ErrorPane errors;
    private final HBox head;
    private final VBox empty = new VBox();
    private final StackPane stage;
    private final FlowPane offers = new FlowPane();
    private final Label emptyText = Parts.label("muted");
    private double dragged = Double.NaN;

    /**
     * What a person can do from here.
     *
     * @param adopt   trains on one of a person's series
     * @param own     lets a person bring a file
     * @param train   begins to train the model
     * @param exports where figures are written
     * @param failed  hears why one could not be
     */
    public record Outside(Consumer<String> adopt, Runnable own, Runnable train, ExportFolder exports,
            Consumer<Throwable> failed) {
    }

    /** A view of the model. */
    public SeriesView(SeriesViewModel model, Outside outside, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        texts = appearance.texts();
        getStyleClass().add("series");
        errors = new ErrorPane(model, outside.train(), appearance);
        canvas.setId("forecast");
        canvas.setAccessibleText(texts.now("view.series.title"));
        canvas.setFocusTraversable(true);
        canvas.setOnScroll(this::scroll);
        canvas.setOnMouseMoved(event -> model.read(frame().valueAt(event.getX())));
        canvas.setOnMouseExited(event -> model.read(Double.NaN));
        canvas.setOnMousePressed(this::press);
        canvas.setOnMouseDragged(this::drag);
        OwnKeys.keep(canvas, SeriesView::wanted);
        canvas.setOnKeyPressed(this::key);
        canvas.focusedProperty().subscribe(focused -> canvas.repaint());
        Segments<Double> spans = new Segments<>(model::span);
        spans.add(NEAR, texts.get("view.series.span", (int) NEAR), "span-near");
        spans.add(FAR, texts.get("view.series.span", (int) FAR), "span-far");
        spans.add(Double.POSITIVE_INFINITY, texts.get("view.series.all"), "span-all");
        TakeAway takeAway = new TakeAway(new Shown(outside), "exportSeries", outside.exports(), appearance);
        head = Parts.row("series-head", title, Parts.spring(), spans, takeAway.menu());
        Button bring = new Button();
        bring.setId("seriesOwn");
        bring.getStyleClass().add("accent");
        bring.textProperty().bind(texts.get("view.series.own"));
        bring.setOnAction(event -> outside.own().run());
        emptyText.setWrapText(true);
        emptyText.setId("seriesEmpty");
        offers.getStyleClass().add("series-offers");
        Label invitation = Parts.label(texts.get("view.series.title"), "heading");
        invitation.setMaxWidth(Double.MAX_VALUE);
        empty.getChildren().addAll(invitation, emptyText, offers, bring);
        empty.getStyleClass().add("series-empty");
        empty.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        stage = stage(takeAway.note());
        stage.getChildren().addAll(canvas, empty, takeAway.note());
        VBox.setVgrow(stage, Priority.ALWAYS);
        VBox centre = new VBox(head, stage);
        centre.getStyleClass().add("series-centre");
        setCenter(centre);
        setRight(errors);
        takeAway.copyFrom(this);
        model.seriesProperty().subscribe(names -> {
            offers.getChildren().clear();
            for (String name : names) {
                Button offer = new Button(name);
                offer.getStyleClass().add("small-button");
                offer.setOnAction(event -> outside.adopt().accept(name));
                offers.getChildren().add(offer);
            }
        });
        Parts.follow(this::refresh, model.forecastProperty(), model.problemProperty(), model.seriesProperty(),
                model.lookingProperty(), texts.languageProperty());
        Parts.follow(canvas::repaint, model.fromProperty(), model.toProperty(), model.atProperty(), appearance.darkProperty(),
                appearance.scaleProperty());
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                model.open();
            }
        });
        refresh();
    }

    @Override
    public ObservableValue<List<HallPart>> apart() {
        Region centre = (Region) getCenter();
        HallPart both = new HallPart("errors", errors, false);
        setCenter(null);
        setRight(null);
        HallPart none = new HallPart("nothing", centre, true);
        HallPart forecast = new HallPart("forecast", centre, true);
        return Bindings.createObjectBinding(() -> model.forecastProperty().get() == null ? List.of(none)
                : List.of(forecast, both), model.forecastProperty());
    }

    /** Lays a note over the picture, which is at nobody's cost. */
    private static StackPane stage(Region note) {
        return new StackPane() {
            @Override
            protected void layoutChildren() {
                super.layoutChildren();
                note.autosize();
                note.relocate(snapPositionX((getWidth() - note.getWidth()) / 2), snapPositionY(note.getHeight()));
            }
        };
    }

    private void refresh() {
        SeriesForecast there = model.forecastProperty().get();
        Throwable problem = model.problemProperty().get();
        empty.setVisible(there == null && !model.lookingProperty().get());
        offers.setVisible(!model.seriesProperty().get().isEmpty());
        offers.setManaged(offers.isVisible());
        emptyText.setText(problem instanceof UnrollException told ? told.sentence(texts.language())
                : texts.now(model.onSeries() ? "view.series.noModel" : "view.series.none"));
        title.setText(there == null ? "" : target(there) + " · " + there.set().name());
        errors.setVisible(there != null);
        errors.setManaged(there != null);
        head.setVisible(there != null);
        canvas.setAccessibleText(there == null ? texts.now("view.series.title") : errors.sentence());
        canvas.repaint();
    }

    private String target(SeriesForecast there) {
        return there.target().isEmpty() ? texts.now("view.own.column", there.set().target() + 1) : there.target();
    }

    private Figure figure(ForecastFigure of) {
        SeriesForecast there = model.forecastProperty().get();
        return of.figure(model.fromProperty().get(), model.toProperty().get(), model.atProperty().get(),
                there == null ? "" : target(there), texts.language());
    }

    private FigureFrame frame() {
        ForecastFigure of = model.figure();
        Figure drawn = of == null ? null : figure(of);
        Axis unit = new Axis(0, 1, 1);
        return drawn == null ? new FigureFrame(unit, unit, 0, 0, 1, 1, 0, 1)
                : FigureFrame.of(drawn, canvas.getWidth(), canvas.getHeight(), appearance.scale());
    }

    private void paint(Surface surface) {
        ForecastFigure of = model.figure();
        if (of == null || model.forecastProperty().get() == null) {
            ghost(surface);
            return;
        }
        Figure drawn = figure(of);
        FigurePainter.paint(surface, appearance.palette(), drawn,
                FigureFrame.of(drawn, canvas.getWidth(), canvas.getHeight(), appearance.scale()), appearance.scale());
        if (canvas.isFocused() && canvas.isFocusVisible()) {
            surface.strokeRound(1, 1, canvas.getWidth() - 2, canvas.getHeight() - 2, 4,
                    appearance.palette().of(Role.ACCENT), new Stroke(2));
        }
    }

    /** A grey wave where a forecast will be. */
    private void ghost(Surface surface) {
        Box box = new Box(0, 0, canvas.getWidth(), canvas.getHeight());
        int points = 160;
        double[] xs = new double[points];
        double[] ys = new double[points];
        for (int i = 0; i < points; i++) {
            xs[i] = box.width() * i / (points - 1);
            ys[i] = box.height() * (0.5 + 0.22 * Math.sin(i / 9.0) + 0.08 * Math.sin(i / 2.3));
        }
        surface.polyline(xs, ys, points, appearance.palette().of(Role.GHOST), new Stroke(3 * appearance.scale()));
    }

    /** What is seen, as a page to be taken away. */
    private final class Shown implements ExportSource {
        private final Outside outside;

        Shown(Outside outside) {
            this.outside = outside;
        }

        @Override
        public String title() {
            return title.getText();
        }

        @Override
        public String name() {
            return "forecast";
        }

        @Override
        public Sheet sheet() {
            ForecastFigure of = model.figure();
            return new Sheet(title(), errors.sentence(), of == null ? List.of() : List.of(figure(of)), List.of());
        }

        @Override
        public void failed(Throwable why) {
            outside.failed().accept(why);
        }
    }

    // ---- hands ----

    private void scroll(ScrollEvent event) {
        double row = frame().valueAt(event.getX());
        if (Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            model.pan(-event.getDeltaX() / frame().width() * (model.toProperty().get() - model.fromProperty().get()));
        } else {
            model.zoom(row, Math.exp(WHEEL * event.getDeltaY()));
        }
        event.consume();
    }

    private void press(MouseEvent event) {
        canvas.requestFocus();
        if (event.getClickCount() == 2) {
            model.span(Double.POSITIVE_INFINITY);
        }
        dragged = frame().valueAt(event.getX());
    }

    private void drag(MouseEvent event) {
        model.pan(dragged - frame().valueAt(event.getX()));
    }

    private static boolean wanted(KeyEvent event) {
        return switch (event.getCode()) {
            case LEFT, RIGHT, HOME, END, PLUS, ADD, EQUALS, MINUS, SUBTRACT -> true;
            default -> false;
        };
    }

    private void key(KeyEvent event) {
        double now = model.atProperty().get();
        double middle = (model.fromProperty().get() + model.toProperty().get()) / 2;
        double row = Double.isNaN(now) ? middle : now;
        switch (event.getCode()) {
            case LEFT -> move(row - (event.isShiftDown() ? 10 : 1));
            case RIGHT -> move(row + (event.isShiftDown() ? 10 : 1));
            case HOME -> move(Double.NEGATIVE_INFINITY);
            case END -> move(Double.POSITIVE_INFINITY);
            case PLUS, ADD, EQUALS -> model.zoom(row, 1.5);
            case MINUS, SUBTRACT -> model.zoom(row, 1 / 1.5);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Reads another row, moving along where it is out of sight. */
    private void move(double row) {
        ForecastFigure of = model.figure();
        SeriesForecast there = model.forecastProperty().get();
        if (of == null || there == null) {
            return;
        }
        double to = Math.clamp(row, of.first(), of.last());
        model.pan(Math.min(0, to - model.fromProperty().get()) + Math.max(0, to - model.toProperty().get()));
        model.read(to);
        Forecast forecast = there.forecast();
        int at = (int) Math.round(to) - forecast.first() - 1;
        canvas.setAccessibleText(texts.now("view.series.spoken", Math.round(to), Numbers.plain(round(forecast.truth()[at])),
                Numbers.plain(round(forecast.model()[at]))));
    }

    private static double round(double value) {
        return Math.rint(value * 100) / 100;
    }
}
