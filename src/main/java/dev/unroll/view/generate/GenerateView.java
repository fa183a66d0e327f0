package dev.unroll.view.generate;

import dev.unroll.evaluate.decode.Generated;
import dev.unroll.evaluate.decode.Sampling;
import dev.unroll.evaluate.decode.TwoWays;
import dev.unroll.picture.generate.Structure;
import dev.unroll.picture.generate.SymbolBars;
import dev.unroll.picture.generate.WaysPicture;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Surface;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.HallPart;
import dev.unroll.view.control.HallParts;
import dev.unroll.view.control.NumberField;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.control.PlainScroll;
import dev.unroll.view.control.Pulse;
import dev.unroll.view.control.Segments;
import dev.unroll.view.control.Texts;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;

/** The next character, again and again: what is expected, what is taken, and what becomes of mistakes. */
public final class GenerateView extends BorderPane implements HallParts {
    private static final double COLDEST_STEP = 0.05;
    private static final int MOST_BARS = 12;
    private static final double LOW = 560;
    private final GenerateViewModel model;
    private final Appearance appearance;
    private final Texts texts;
    private final PictureCanvas bars = new PictureCanvas(this::paintBars);
    private final PictureCanvas ways = new PictureCanvas(this::paintWays);
    private final TextFlow written = new TextFlow();
    private final Label problem = Parts.label("small", "problem-text");
    private final Label divergence = Parts.label("muted");
    private final Label empty = Parts.label("muted", "generate-empty");
    private final TextField beginning = new TextField();
    private final TextField text = new TextField();
    private final Slider temperature = new Slider(0, 2, 1);
    private final Label degrees = Parts.label("mono");
    private final NumberField topK;
    private final NumberField seed;
    private final VBox twice = new VBox();
    private final PlainScroll side;

    /** A view of {@code model}, which is opened when the view is first seen. */
    public GenerateView(GenerateViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        texts = appearance.texts();
        topK = NumberField.whole(0, 1000, k -> model.ask(w -> new GenerateViewModel.Wish(w.beginning(), w.text(),
                new Sampling(w.sampling().temperature(), (int) k), w.seed()))).also(() -> texts.now("view.generate.all"), 0);
        seed = NumberField.whole(0, 1_000_000, s -> model.ask(w -> new GenerateViewModel.Wish(w.beginning(), w.text(),
                w.sampling(), (long) s)));
        getStyleClass().add("generate");
        setMinSize(0, 0);
        setCenter(centre());
        side = side();
        setRight(side);
        Pulse pulse = new Pulse(seconds -> model.pulse());
        model.builtIn().stateProperty().subscribe(state -> {
            pulse.want(model.training());
            refresh();
        });
        Parts.follow(this::refresh, model.generatedProperty(), model.waysProperty(), model.problemProperty(),
                model.waysProblemProperty(), model.stepper().shownProperty(), texts.languageProperty(), appearance.darkProperty(),
                appearance.scaleProperty());
        model.wishProperty().subscribe(this::show);
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
        setCenter(null);
        setRight(null);
        ((VBox) centre).getChildren().remove(twice);
        List<Region> cards = SideColumn.apart(side);
        VBox structures = (VBox) cards.get(2);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("generate-structures");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().setAll(half, half);
        List<Node> pictures = List.copyOf(structures.getChildren().subList(1, structures.getChildren().size()));
        for (int i = 0; i < pictures.size(); i++) {
            grid.add(pictures.get(i), i % 2, i / 2);
        }
        structures.getChildren().add(grid);
        return new SimpleObjectProperty<>(List.of(new HallPart("next", centre, true), new HallPart("draws", cards.get(1), false),
                new HallPart("ways", twice, true), new HallPart("structures", structures, true),
                new HallPart("taught", cards.get(0), false)));
    }

    private VBox centre() {
        beginning.setId("beginning");
        text.setId("bothWays");
        for (TextField each : new TextField[] {beginning, text}) {
            each.getStyleClass().add("generate-field");
            each.setOnAction(event -> ask());
            each.focusedProperty().subscribe((before, focused) -> {
                if (!focused) {
                    ask();
                }
            });
            HBox.setHgrow(each, Priority.ALWAYS);
        }
        beginning.promptTextProperty().bind(texts.get("view.generate.beginning"));
        Segments<Boolean> sources = new Segments<>(model::useOwn);
        sources.add(false, texts.get("view.generate.builtIn"), "builtInModel")
                .add(true, texts.get("view.generate.own"), "ownModel");
        model.ownProperty().subscribe(sources::show);
        model.ownPossibleProperty().subscribe(possible -> sources.getButtons().getLast().setDisable(!possible));
        Button again = new Button(null, Parts.icon(Feather.REFRESH_CW));
        again.setId("anotherSeed");
        again.textProperty().bind(texts.get("view.generate.again"));
        again.setOnAction(event -> model.ask(w -> new GenerateViewModel.Wish(w.beginning(), w.text(), w.sampling(), w.seed() + 1)));
        HBox typing = Parts.row("generate-bar", sources, beginning, again);
        written.setId("written");
        written.getStyleClass().add("generate-text");
        problem.setWrapText(true);
        PlainScroll lines = new PlainScroll();
        lines.setContent(written);
        VBox outcome = new VBox(lines, problem);
        outcome.getStyleClass().add("generate-outcome");
        Parts.follow(() -> lines.setPrefHeight((getHeight() < LOW * appearance.scale() ? 44 : 72) * appearance.scale()),
                appearance.scaleProperty(), heightProperty());
        lines.setMinHeight(Region.USE_PREF_SIZE);
        empty.setMouseTransparent(true);
        empty.setWrapText(true);
        StackPane picture = new StackPane(bars, empty);
        picture.getStyleClass().add("generate-bars");
        picture.setMinHeight(0);
        VBox.setVgrow(picture, Priority.ALWAYS);
        ways.setId("ways");
        divergence.setId("divergence");
        HBox head = Parts.row("generate-bar", Parts.label(texts.get("view.generate.ways"), "heading"), text);
        twice.getChildren().addAll(head, ways, divergence);
        twice.getStyleClass().add("generate-ways");
        appearance.scaleProperty().subscribe(scale -> ways.fixHeight(WaysPicture.height(scale.doubleValue())));
        VBox centre = new VBox(typing, outcome, picture, new StepBar(model.stepper(), appearance), twice);
        centre.getStyleClass().add("generate-centre");
        centre.setMinSize(0, 0);
        return centre;
    }

    private PlainScroll side() {
        temperature.setId("temperature");
        temperature.setBlockIncrement(0.1);
        temperature.accessibleTextProperty().bind(texts.get("view.generate.temperature"));
        temperature.valueProperty().subscribe(now -> {
            double next = Math.rint(now.doubleValue() / COLDEST_STEP) * COLDEST_STEP;
            model.ask(w -> new GenerateViewModel.Wish(w.beginning(), w.text(), new Sampling(next, w.sampling().topK()), w.seed()));
        });
        HBox.setHgrow(temperature, Priority.ALWAYS);
        temperature.setMinWidth(0);
        temperature.setPrefWidth(0);
        Label warmth = Parts.label(texts.get("view.generate.temperature"), "muted");
        warmth.setMinWidth(USE_PREF_SIZE);
        degrees.setMinWidth(USE_PREF_SIZE);
        topK.setId("topK");
        seed.setId("drawSeed");
        Label words = Parts.label(texts.get("view.generate.temperatureWords"), "small", "muted");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        VBox draws = new VBox(Parts.label(texts.get("view.generate.draw"), "heading"),
                Parts.row("generate-row", warmth, temperature, degrees),
                Parts.row("generate-row", Parts.label(texts.get("view.generate.topK"), "muted"), Parts.spring(), topK),
                Parts.row("generate-row", Parts.label(texts.get("view.generate.seed"), "muted"), Parts.spring(), seed), words);
        draws.getStyleClass().add("generate-card");
        VBox structures = new VBox(Parts.label(texts.get("view.generate.structures"), "heading"));
        structures.getStyleClass().add("generate-card");
        for (Structure each : Structure.values()) {
            structures.getChildren().add(structure(each));
        }
        return SideColumn.of(this, appearance, new TaughtPane(new SimpleObjectProperty<>(model.builtIn()), appearance), draws,
                structures);
    }

    private Node structure(Structure structure) {
        PictureCanvas[] own = new PictureCanvas[1];
        PictureCanvas picture = new PictureCanvas(surface -> structure.paint(surface, appearance.palette(), appearance.scale(),
                own[0].getWidth(), structure == Structure.NEXT_ITEM));
        own[0] = picture;
        String key = "view.generate.structure." + structure.name();
        Label name = Parts.label(texts.get(key), "small");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        picture.accessibleTextProperty().bind(texts.get(key));
        appearance.scaleProperty().subscribe(scale -> picture.fixHeight(Structure.HEIGHT * scale.doubleValue()));
        Parts.follow(picture::repaint, appearance.scaleProperty(), appearance.darkProperty());
        VBox box = new VBox(name, picture);
        box.getStyleClass().add("generate-structure");
        return box;
    }

    private void ask() {
        model.ask(w -> new GenerateViewModel.Wish(beginning.getText(), text.getText(), w.sampling(), w.seed()));
    }

    private void show(GenerateViewModel.Wish wish) {
        if (!beginning.getText().equals(wish.beginning())) {
            beginning.setText(wish.beginning());
        }
        if (!text.getText().equals(wish.text())) {
            text.setText(wish.text());
        }
        degrees.setText(Numbers.fixed(wish.sampling().temperature(), 2));
        topK.show(wish.sampling().topK());
        seed.show(wish.seed());
    }

    private void refresh() {
        Generated now = model.generatedProperty().get();
        int shown = model.stepper().shownProperty().get();
        written.getChildren().clear();
        if (now != null) {
            add(String.join("", now.beginning()), "generate-given");
            add(now.text(Math.max(0, shown - 1)), "generate-added");
            if (shown > 0) {
                Generated.Step last = now.steps().get(shown - 1);
                add(last.end() ? "↵" : last.symbol(), "generate-latest");
            }
        }
        problem.setText(Problems.sentence(model.problemProperty().get()));
        problem.setVisible(!problem.getText().isEmpty());
        problem.setManaged(problem.isVisible());
        empty.setVisible(now == null && !problem.isVisible());
        empty.setText(texts.now(model.training() ? "view.generate.whileTraining" : "view.generate.empty"));
        divergence.setText(divergence());
        ways.setAccessibleText(divergence.getText());
        List<SymbolBars.Bar> likeliest = SymbolBars.likeliest(model.bars(), MOST_BARS);
        bars.setAccessibleText(likeliest.isEmpty() ? empty.getText()
                : texts.now("view.generate.barsSpoken", SymbolBars.spoken(likeliest)));
        bars.repaint();
        ways.repaint();
    }

    private void add(String part, String style) {
        if (!part.isEmpty()) {
            Text node = new Text(part);
            node.getStyleClass().add(style);
            written.getChildren().add(node);
        }
    }

    private String divergence() {
        TwoWays both = model.waysProperty().get();
        if (both == null) {
            return model.waysProblemProperty().get() == null ? texts.now("view.generate.waysEmpty")
                    : Problems.sentence(model.waysProblemProperty().get());
        }
        int place = both.divergence();
        int all = both.forced().size();
        if (place < 0) {
            return texts.now("view.generate.same", all);
        }
        return texts.now("view.generate.diverges", place + 2, both.free().get(place), both.truth().get(place + 1),
                Numbers.fixed(100.0 * both.right(both.forced()) / all, 0), Numbers.fixed(100.0 * both.right(both.free()) / all, 0));
    }

    private void paintBars(Surface surface) {
        SymbolBars.paint(surface, appearance.palette(), appearance.scale(),
                SymbolBars.likeliest(model.bars(), MOST_BARS), bars.getWidth(), bars.getHeight());
    }

    private void paintWays(Surface surface) {
        TwoWays both = model.waysProperty().get();
        if (both != null) {
            WaysPicture.paint(surface, appearance.palette(), appearance.scale(),
                    new WaysPicture.Ways(both.truth(), both.forced(), both.free(), both.divergence()),
                    texts.now("view.generate.forced"), texts.now("view.generate.free"), ways.getWidth());
        }
    }
}
