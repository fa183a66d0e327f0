package dev.unroll.view.model;

import dev.unroll.nn.Shape;
import dev.unroll.text.Language;
import dev.unroll.view.control.NumberRule;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Segments;
import dev.unroll.view.control.Texts;
import dev.unroll.workspace.stack.StackCheck;
import dev.unroll.workspace.stack.StackProblem;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** What flows into the first layer. Its length is that of the data, so that changing one changes the other. */
final class InputCard extends Card {
    private static final int LONGEST = 5000;
    private static final int WIDEST = 1024;
    /** Data are cut anew only after one has stopped typing. */
    private static final Duration REST = Duration.millis(500);
    private final ModelViewModel model;
    private final Texts texts;
    private final LayerMenu menu;
    private final CardHead head;
    private final ProblemBox problems;
    private final VBox inside = new VBox();
    private final Segments<Shape.Kind> kind;
    private final LiveField length;
    private final LiveField width;
    private final HBox widthRow;
    private final PauseTransition rest = new PauseTransition(REST);

    InputCard(ModelViewModel model, Texts texts, LayerMenu menu) {
        this.model = model;
        this.texts = texts;
        this.menu = menu;
        setId("inputCard");
        head = new CardHead(texts, false, anchor -> { });
        problems = new ProblemBox(texts, model::fix);
        kind = new Segments<Shape.Kind>(this::useKind)
                .add(Shape.Kind.TOKENS, texts.get("view.layer.tokens"), "inputTokens")
                .add(Shape.Kind.SEQUENCE, texts.get("view.layer.numbers"), "inputNumbers");
        kind.getStyleClass().add("input-kind");
        length = new LiveField(NumberRule.whole(1, LONGEST), 1, value -> {
            rest.setOnFinished(event -> model.setLength((int) value));
            rest.playFromStart();
        });
        width = new LiveField(NumberRule.whole(1, WIDEST), 1, value -> model.setInput(
                Shape.sequence(input().steps(), (int) value)));
        widthRow = row("input_width", width);
        inside.getStyleClass().addAll("layer-inside", "options");
        inside.getChildren().addAll(kind, row("input_length", length), problem(length), widthRow, problem(width));
        inside.setVisible(false);
        inside.setManaged(false);
        getChildren().addAll(head, problems);
        Parts.late(this, inside);
        texts.languageProperty().subscribe(language -> refresh());
        show(model.stackProperty().get());
        show(model.experiment().now().data().maxLength());
    }

    private Shape input() {
        return model.architecture().input();
    }

    private HBox row(String name, LiveField field) {
        Label label = Parts.label(texts.get("view.layer.optionName." + name), "option-name", "plain-name");
        for (Control each : List.of(label, field)) {
            Parts.tip(each, texts.get("view.layer.option." + name));
        }
        field.setId("option-" + name);
        field.accessibleTextProperty().bind(texts.get("view.layer.option." + name));
        HBox value = new HBox(field);
        value.getStyleClass().addAll("row", "option-value");
        return Parts.row("option", label, Parts.spring(), value);
    }

    private Label problem(LiveField field) {
        Label label = Parts.label("option-problem", "small");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.managedProperty().bind(label.visibleProperty());
        field.problemProperty().subscribe(wrong -> {
            label.setVisible(wrong != null);
            label.setText(wrong == null ? "" : wrong.sentence(texts.language()));
        });
        return label;
    }

    private void useKind(Shape.Kind wanted) {
        if (wanted != input().kind()) {
            model.setInput(wanted == Shape.Kind.TOKENS ? Shape.tokens(input().steps()) : Shape.sequence(input().steps(), 1));
        }
    }

    /** Shows the input of a stack. */
    void show(StackCheck check) {
        List<StackProblem> found = check.at(StackProblem.INPUT);
        problems.show(found);
        wrong(found.stream().anyMatch(StackProblem::blocking));
        refresh();
    }

    /** Shows the timesteps to which the data are cut. */
    void show(int steps) {
        if (rest.getStatus() != Animation.Status.RUNNING) {
            length.show(steps);
        }
    }

    private void refresh() {
        Language language = texts.language();
        Shape input = input();
        String detail = LayerCards.inputDetail(input, language);
        head.show(texts.now("view.layer.input"), detail, 0);
        setAccessibleText(texts.now("view.layer.input") + ", " + detail + ", " + input);
        kind.show(input.kind());
        width.show(input.width());
        boolean numbers = input.kind() == Shape.Kind.SEQUENCE;
        widthRow.setVisible(numbers);
        widthRow.setManaged(numbers);
    }

    @Override
    void unfold(boolean open) {
        inside.setVisible(open);
        inside.setManaged(open);
    }

    @Override
    void enter() {
        length.requestFocus();
        length.selectAll();
    }

    @Override
    ContextMenu menu() {
        return menu.of(StackProblem.INPUT);
    }
}
