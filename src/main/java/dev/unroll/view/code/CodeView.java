package dev.unroll.view.code;

import dev.unroll.code.CodeLine;
import dev.unroll.code.SourceCode;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.HallPart;
import dev.unroll.view.control.HallParts;
import dev.unroll.view.control.OwnKeys;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.SaveAs;
import dev.unroll.view.control.ScreenKeys;
import dev.unroll.view.control.ScreenPane;
import dev.unroll.view.control.Texts;
import dev.unroll.view.model.ModelPanel;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The screen Code: the builder left, the program beside it, and below what it does otherwise than Unroll. */
public final class CodeView extends ScreenPane implements ScreenKeys, HallParts {
    private static final double BAR = 52;
    private static final double PANEL = 284;
    private static final double LINE = 21;
    private final CodeViewModel model;
    private final Appearance appearance;
    private final Texts texts;
    private final ModelPanel builder;
    private final CodeBar bar;
    private final ListView<CodeLine> list = new ListView<>();
    private final Label sentence = Parts.label("code-none");
    private final VBox remarks = new VBox();
    private final Consumer<String> say;
    private final SaveAs files;
    private boolean builderHidden;

    /**
     * A view of {@code model}.
     *
     * @param builder the model's cards, shown beside the code
     * @param files   asks where the code is to be written
     * @param say     tells that something was done
     */
    public CodeView(CodeViewModel model, ModelPanel builder, SaveAs files, Consumer<String> say, Appearance appearance) {
        this.model = model;
        this.builder = builder;
        this.files = files;
        this.say = say;
        this.appearance = appearance;
        texts = appearance.texts();
        getStyleClass().add("code-screen");
        bar = new CodeBar(model, this::copyAll, this::save, this::exportOnnx, this::next, appearance);
        list.setId("codeLines");
        list.getStyleClass().add("code-lines");
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(view -> new CodeCell(model, texts));
        list.accessibleTextProperty().bind(texts.get("view.code.lines"));
        OwnKeys.keep(list, event -> event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE
                || event.getCode().isNavigationKey());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::keyInList);
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> choose());
        appearance.scaleProperty().subscribe(scale -> list.setFixedCellSize(LINE * scale.doubleValue()));
        sentence.setWrapText(true);
        sentence.setId("codeSentence");
        remarks.getStyleClass().add("code-remarks");
        getChildren().addAll(list, sentence, remarks, bar, builder);
        Parts.follow(this::refresh, model.codeProperty(), model.problemProperty());
        model.selectedLayerProperty().subscribe((before, now) -> reveal());
        model.dialectProperty().subscribe((before, now) -> Platform.runLater(this::reveal));
        model.foundProperty().subscribe((before, now) -> {
            if (!now.isEmpty()) {
                go(now.getFirst());
            }
            list.refresh();
        });
        appearance.scaleProperty().subscribe(scale -> requestLayout());
        refresh();
    }

    @Override
    public ObservableValue<List<HallPart>> apart() {
        getChildren().clear();
        return new SimpleObjectProperty<>(List.of(new HallPart("code", new StackPane(list, sentence), true)));
    }

    private void refresh() {
        SourceCode code = model.codeProperty().get();
        boolean first = list.getItems().isEmpty();
        list.setVisible(code != null);
        sentence.setVisible(code == null);
        sentence.setText(model.problemProperty().get());
        remarks.getChildren().clear();
        if (code != null) {
            List<CodeLine> lines = code.lines();
            if (!lines.equals(list.getItems())) {
                // Lines that stay keep their cells, and the list its place.
                int same = Math.min(lines.size(), list.getItems().size());
                for (int i = 0; i < same; i++) {
                    if (!lines.get(i).equals(list.getItems().get(i))) {
                        list.getItems().set(i, lines.get(i));
                    }
                }
                if (list.getItems().size() > lines.size()) {
                    list.getItems().remove(lines.size(), list.getItems().size());
                }
                list.getItems().addAll(lines.subList(same, lines.size()));
            }
            code.remarks().forEach(this::remark);
            if (!code.dataFile().isEmpty()) {
                remark(texts.now("view.code.dataFile", code.dataFile()));
            }
        }
        remarks.setVisible(!remarks.getChildren().isEmpty());
        list.refresh();
        requestLayout();
        if (first && code != null) {
            Platform.runLater(this::reveal);
        }
    }

    private void remark(String text) {
        Label label = new Label();
        label.setText(text);
        label.getStyleClass().add("small");
        label.setWrapText(true);
        label.setGraphic(Parts.icon(org.kordamp.ikonli.feather.Feather.INFO));
        remarks.getChildren().add(label);
    }

    /** Brings the lines of the chosen layer into sight. */
    private void reveal() {
        list.refresh();
        List<Integer> marked = model.marked();
        if (!marked.isEmpty() && !list.isFocused()) {
            scroll(marked.getFirst());
        }
    }

    /** Scrolls only where the line is out of sight. */
    private void scroll(int line) {
        list.layout();
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getFirstVisibleCell() != null
                && line > flow.getFirstVisibleCell().getIndex() && line < flow.getLastVisibleCell().getIndex()) {
            return;
        }
        double shown = list.getHeight() / Math.max(1, list.getFixedCellSize());
        list.scrollTo(Math.max(0, line - (int) (shown / 3)));
    }

    private void go(int line) {
        list.getSelectionModel().clearAndSelect(line);
        list.getFocusModel().focus(line);
        scroll(line);
    }

    /** To the next line in which the word is. */
    private void next(boolean backwards) {
        List<Integer> found = model.foundProperty().get();
        if (found.isEmpty()) {
            return;
        }
        int at = list.getFocusModel().getFocusedIndex();
        int next = backwards ? found.reversed().stream().filter(line -> line < at).findFirst().orElse(found.getLast())
                : found.stream().filter(line -> line > at).findFirst().orElse(found.getFirst());
        go(next);
    }

    private void choose() {
        CodeLine line = list.getFocusModel().getFocusedItem();
        if (line != null) {
            model.choose(line);
        }
    }

    private void keyInList(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
            copy(list.getSelectionModel());
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.A) {
            list.getSelectionModel().selectAll();
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            choose();
        } else {
            return;
        }
        event.consume();
    }

    private void copy(MultipleSelectionModel<CodeLine> selection) {
        List<Integer> chosen = List.copyOf(selection.getSelectedIndices());
        put(model.text(chosen));
        say.accept(texts.now("view.code.copiedLines", chosen.size()));
    }

    private void copyAll() {
        SourceCode code = model.codeProperty().get();
        if (code == null) {
            return;
        }
        put(code.text());
        say.accept(code.dataFile().isEmpty() ? texts.now("view.code.copied", code.dialect().label())
                : texts.now("view.code.copiedData", code.dialect().label(), code.dataFile()));
    }

    private static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void save() {
        model.save(files, file -> say.accept(texts.now("view.code.saved", String.valueOf(file.getFileName()))));
    }

    private void exportOnnx() {
        model.exportOnnx(files, file -> say.accept(texts.now("view.code.saved", String.valueOf(file.getFileName()))));
    }

    @Override
    public boolean key(KeyEvent event) {
        switch (event.getCode()) {
            case OPEN_BRACKET -> {
                builderHidden = !builderHidden;
                requestLayout();
            }
            // Later, so that the letter itself is not typed into the field.
            case F, SLASH -> Platform.runLater(bar::find);
            case C -> copyAll();
            case S -> save();
            case DIGIT1, DIGIT2, DIGIT3 -> bar.choose(event.getCode().ordinal() - KeyCode.DIGIT1.ordinal());
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    protected void arrange(double width, double height) {
        double scale = appearance.scale();
        double left = builderHidden ? 0 : PANEL * scale;
        double top = BAR * scale;
        double wide = width - left;
        double low = remarks.isVisible() ? Math.min(height / 3, remarks.prefHeight(wide)) : 0;
        builder.setVisible(!builderHidden);
        builder.resizeRelocate(0, 0, left, height);
        bar.resizeRelocate(left, 0, wide, top);
        list.resizeRelocate(left, top, wide, Math.max(0, height - top - low));
        remarks.resizeRelocate(left, height - low, wide, low);
        double margin = 24 * scale;
        sentence.resizeRelocate(left + margin, top + margin, Math.max(0, wide - 2 * margin), 80 * scale);
    }
}
