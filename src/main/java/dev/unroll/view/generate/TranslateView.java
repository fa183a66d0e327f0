package dev.unroll.view.generate;

import dev.unroll.evaluate.decode.ExactMatch;
import dev.unroll.evaluate.decode.Translation;
import dev.unroll.nn.EncoderDecoder.Attention;
import dev.unroll.picture.generate.Looks;
import dev.unroll.picture.generate.LooksPicture;
import dev.unroll.picture.generate.MatchPicture;
import dev.unroll.picture.generate.SymbolBars;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Surface;
import dev.unroll.text.Messages;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.HallPart;
import dev.unroll.view.control.HallParts;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.control.PlainScroll;
import dev.unroll.view.control.Pulse;
import dev.unroll.view.control.Segments;
import dev.unroll.view.control.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.MapChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A typed date, translated step by step, with the places of the source at which every step looked. */
public final class TranslateView extends BorderPane implements HallParts {
    private static final int BIN = 10;
    /** Examples that a point of the chart stands for at least. */
    private static final int FEWEST = 20;
    private static final int BARS = 6;
    /** In a low window there are fewer bars and a lower chart, so that both are seen at once. */
    private static final int FEW_BARS = 3;
    private static final double LOW = 760;
    private final TranslateViewModel model;
    private final Appearance appearance;
    private final Texts texts;
    private final PictureCanvas matrix = new PictureCanvas(this::paintLooks);
    private final PictureCanvas bars = new PictureCanvas(this::paintBars);
    private final PictureCanvas chart = new PictureCanvas(this::paintChart);
    private final TextField field = new TextField();
    private final FlowPane examples = new FlowPane();
    private final Label result = Parts.label("mono", "generate-result");
    private final Label note = Parts.label("small", "muted");
    private final Label says = Parts.label("small", "muted");
    private final Label empty = Parts.label("muted", "generate-empty");
    private final VBox legend = new VBox();
    private final PlainScroll side;

    /** A view of {@code model}, which is opened when the view is first seen. */
    public TranslateView(TranslateViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        texts = appearance.texts();
        getStyleClass().add("generate");
        setMinSize(0, 0);
        matrix.setId("looks");
        chart.setId("matches");
        setCenter(centre());
        side = side();
        setRight(side);
        Pulse pulse = new Pulse(seconds -> model.pulse());
        model.taughtProperty().subscribe(taught -> refresh());
        for (Taught each : model.all()) {
            each.stateProperty().subscribe(state -> {
                pulse.want(model.training());
                refresh();
            });
        }
        Parts.follow(this::refresh, model.translationProperty(), model.problemProperty(), model.stepper().shownProperty(),
                texts.languageProperty(), appearance.darkProperty(), appearance.scaleProperty());
        model.taskProperty().subscribe(task -> offer());
        model.textProperty().subscribe(text -> {
            if (!field.getText().equals(text)) {
                field.setText(text);
            }
        });
        model.matches().addListener((MapChangeListener<String, ExactMatch>) change -> refresh());
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                model.open(texts.language());
            }
        });
        refresh();
    }

    @Override
    public ObservableValue<List<HallPart>> apart() {
        VBox centre = (VBox) getCenter();
        setCenter(null);
        setRight(null);
        List<Region> cards = SideColumn.apart(side);
        // There is no room for all of it side by side.
        HBox typing = (HBox) centre.getChildren().getFirst();
        FlowPane rows = new FlowPane();
        rows.getStyleClass().addAll("generate-bar", "generate-rows");
        rows.getChildren().setAll(List.copyOf(typing.getChildren()));
        centre.getChildren().removeAll(typing, examples);
        VBox asked = new VBox(rows, examples);
        asked.getStyleClass().add("generate-asked");
        return new SimpleObjectProperty<>(List.of(new HallPart("translation", centre, true),
                new HallPart("symbols", cards.get(1), false), new HallPart("matches", cards.get(2), false),
                new HallPart("asked", asked, false), new HallPart("taught", cards.get(0), false)));
    }

    private VBox centre() {
        field.setId("translateText");
        field.promptTextProperty().bind(texts.get("view.translate.prompt"));
        field.setOnAction(event -> model.translate(field.getText()));
        field.getStyleClass().add("generate-field");
        HBox.setHgrow(field, Priority.ALWAYS);
        Button go = new Button();
        go.setId("translate");
        go.getStyleClass().add("accent");
        go.textProperty().bind(texts.get("view.translate.go"));
        go.setOnAction(event -> model.translate(field.getText()));
        Segments<String> tasks = new Segments<>(model::choose);
        model.tasks().forEach(task -> tasks.add(task, texts.get("view.translate.task." + task), "task-" + task));
        model.taskProperty().subscribe(tasks::show);
        HBox typing = Parts.row("generate-bar", tasks, field, go, cells(), kinds());
        examples.getStyleClass().add("generate-examples");
        result.setId("translated");
        note.setWrapText(true);
        says.setWrapText(true);
        VBox written = new VBox(Parts.row("generate-written", result), note, says);
        written.getStyleClass().add("generate-outcome");
        empty.setWrapText(true);
        empty.setMouseTransparent(true);
        StackPane picture = new StackPane(matrix, empty);
        picture.setMinHeight(0);
        VBox.setVgrow(picture, Priority.ALWAYS);
        VBox centre = new VBox(typing, examples, written, picture, new StepBar(model.stepper(), appearance));
        centre.getStyleClass().add("generate-centre");
        centre.setMinSize(0, 0);
        return centre;
    }

    private Segments<Boolean> cells() {
        Segments<Boolean> cells = new Segments<>(model::chooseCell);
        cells.add(false, texts.get("view.translate.lstm"), "cellLSTM").add(true, texts.get("view.translate.gru"), "cellGRU");
        model.gruProperty().subscribe(cells::show);
        return cells;
    }

    private Segments<Attention> kinds() {
        Segments<Attention> kinds = new Segments<>(model::show);
        for (Attention each : TranslateViewModel.KINDS) {
            kinds.add(each, texts.get("view.translate.kind." + each.name()), "attention" + each.name());
        }
        model.kindProperty().subscribe(kinds::show);
        return kinds;
    }

    private PlainScroll side() {
        VBox next = card("view.translate.next", bars);
        VBox match = card("view.translate.match", chart);
        legend.getStyleClass().add("generate-legend");
        Label why = Parts.label(texts.get("view.translate.why"), "small", "muted");
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        match.getChildren().addAll(legend, why);
        Parts.follow(() -> {
            bars.fixHeight(bars() * 24 * appearance.scale());
            chart.fixHeight((low() ? 128 : 190) * appearance.scale());
            bars.repaint();
        }, appearance.scaleProperty(), heightProperty());
        return SideColumn.of(this, appearance, new TaughtPane(model.taughtProperty(), appearance), next, match);
    }

    private boolean low() {
        return getHeight() > 0 && getHeight() < LOW * appearance.scale();
    }

    private int bars() {
        return low() ? FEW_BARS : BARS;
    }

    private VBox card(String key, PictureCanvas picture) {
        VBox card = new VBox(Parts.label(texts.get(key), "heading"), picture);
        card.getStyleClass().add("generate-card");
        return card;
    }

    private void offer() {
        examples.getChildren().clear();
        for (String example : model.examples()) {
            Button chip = new Button(example);
            chip.getStyleClass().addAll("chip", "example-chip");
            chip.setMnemonicParsing(false);
            chip.setOnAction(event -> model.translate(example));
            examples.getChildren().add(chip);
        }
    }

    private void refresh() {
        Translation now = model.translationProperty().get();
        int shown = model.stepper().shownProperty().get();
        result.setText(now == null ? "–" : now.text(shown).isEmpty() ? " " : now.text(shown));
        note.setText(note(now));
        note.setVisible(!note.getText().isEmpty());
        note.setManaged(note.isVisible());
        says.setText(now == null ? "" : spoken(now, shown));
        says.setVisible(now != null);
        says.setManaged(now != null);
        empty.setVisible(now == null);
        empty.setText(emptyWords());
        matrix.setAccessibleText(says.getText());
        legend.getChildren().setAll(figures());
        matrix.repaint();
        List<SymbolBars.Bar> likeliest = SymbolBars.likeliest(model.bars(), bars());
        bars.setAccessibleText(texts.now("view.translate.next") + ": " + (likeliest.isEmpty() ? emptyWords()
                : SymbolBars.spoken(likeliest)));
        chart.setAccessibleText(texts.now("view.translate.match") + ": " + TranslateViewModel.KINDS.stream()
                .map(this::matched).filter(text -> !text.isEmpty()).collect(Collectors.joining(", ")));
        bars.repaint();
        chart.repaint();
    }

    /** How many of the test's examples a model translates without a mistake, in words. */
    private String matched(Attention kind) {
        ExactMatch match = model.matches().get(model.model(kind).preset().name());
        return match == null ? ""
                : texts.now("view.translate.kind." + kind.name()) + " " + Numbers.fixed(100 * match.share(), 1) + " %";
    }

    private String note(@Nullable Translation now) {
        if (model.problemProperty().get() != null) {
            return Problems.sentence(model.problemProperty().get());
        }
        if (now == null) {
            return "";
        }
        return now.cut() > 0 ? texts.now("view.translate.cut", now.cut())
                : now.unknown() > 0 ? texts.now("view.translate.unknown", now.unknown()) : "";
    }

    private String emptyWords() {
        return switch (model.taughtProperty().get().now().stage()) {
            case CLOSED, OPENING -> texts.now("view.generate.opening");
            case TRAINING -> texts.now("view.translate.whileTraining");
            default -> model.problemProperty().get() == null ? texts.now("view.translate.empty") : "";
        };
    }

    /** The step being looked at, in words: also for those who do not see the picture. */
    private String spoken(Translation now, int shown) {
        if (shown < 1) {
            return "";
        }
        Translation.Step step = now.steps().get(shown - 1);
        String symbol = step.end() ? texts.now("view.translate.endMark") : "“" + step.symbol() + "”";
        String sure = Numbers.fixed(100 * step.probability(), 1);
        if (step.looks().length == 0) {
            return texts.now("view.translate.stepFixed", shown, symbol, sure);
        }
        int most = 0;
        for (int i = 1; i < step.looks().length; i++) {
            most = step.looks()[i] > step.looks()[most] ? i : most;
        }
        return texts.now("view.translate.step", shown, symbol, sure, now.source().get(most), most + 1,
                Numbers.fixed(100 * step.looks()[most], 0));
    }

    private List<Label> figures() {
        List<Label> rows = new ArrayList<>();
        for (Attention each : TranslateViewModel.KINDS) {
            ExactMatch match = model.matches().get(model.model(each).preset().name());
            String name = texts.now("view.translate.kind." + each.name());
            Label row = Parts.label("small", switch (each) {
                case BAHDANAU -> "role-output";
                case DOT -> "role-gradient";
                case NONE -> "role-validation";
            });
            row.setId("match" + each.name());
            row.setWrapText(true);
            row.setText(match == null ? texts.now("view.translate.notYet", name)
                    : texts.now("view.translate.share", name, Numbers.fixed(100 * match.share(), 1), match.lengths().size()));
            rows.add(row);
        }
        return rows;
    }

    private void paintLooks(Surface surface) {
        Looks looks = model.looks();
        if (looks == null) {
            LooksPicture.ghost(surface, appearance.palette(), appearance.scale(), matrix.getWidth(), matrix.getHeight());
        } else {
            LooksPicture.paint(surface, appearance.palette(), appearance.scale(), looks,
                    texts.now("view.translate.legend"), matrix.getWidth(), matrix.getHeight());
        }
    }

    private void paintBars(Surface surface) {
        SymbolBars.paint(surface, appearance.palette(), appearance.scale(),
                SymbolBars.likeliest(model.bars(), bars()), bars.getWidth(), bars.getHeight());
    }

    private void paintChart(Surface surface) {
        List<MatchPicture.Curve> curves = new ArrayList<>();
        for (Attention each : TranslateViewModel.KINDS.reversed()) {
            ExactMatch match = model.matches().get(model.model(each).preset().name());
            if (match != null) {
                curves.add(new MatchPicture.Curve(switch (each) {
                    case BAHDANAU -> MatchPicture.Look.FULL;
                    case DOT -> MatchPicture.Look.DOTTED;
                    case NONE -> MatchPicture.Look.OPEN;
                }, match.bins(BIN, FEWEST).stream()
                        .map(bin -> new MatchPicture.Point((bin.from() + bin.to()) / 2.0, bin.share())).toList()));
            }
        }
        MatchPicture.paint(surface, appearance.palette(), appearance.scale(), curves,
                Messages.in(texts.language(), "view.translate.axis"), chart.getWidth(), chart.getHeight());
    }
}
