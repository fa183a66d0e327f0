package dev.unroll.view.curves;

import dev.unroll.plot.Colour;
import dev.unroll.plot.Look;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Stroke;
import dev.unroll.plot.Surface;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Icon;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A run in the list: its eye, its lines, its name and its best figure. */
final class RunCell extends ListCell<RunsViewModel.Row> {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private final Appearance appearance;
    private final Icon look = Parts.icon(Feather.EYE);
    private final ToggleButton eye = new ToggleButton(null, look);
    private final PictureCanvas swatch = new PictureCanvas(this::paint);
    private final Label name = Parts.label("run-name");
    private final Label detail = Parts.label("subtle", "small");
    private final Label figure = Parts.label("mono");
    private final HBox row = Parts.row("run", eye, swatch, name, detail, Parts.spring(), figure);
    private final BiConsumer<RunsViewModel.Row, String> rename;
    private final Consumer<RunCell> renamed;
    private @Nullable TextField field;

    RunCell(Appearance appearance, Consumer<RunsViewModel.Row> toggle, BiConsumer<RunsViewModel.Row, String> rename,
            Consumer<RunCell> renamed) {
        this.appearance = appearance;
        this.rename = rename;
        this.renamed = renamed;
        getStyleClass().add("run-cell");
        eye.getStyleClass().add("eye");
        eye.setFocusTraversable(false);
        Parts.name(eye, appearance.texts().get("view.runs.show"));
        eye.setOnAction(event -> {
            RunsViewModel.Row shown = getItem();
            if (shown != null) {
                toggle.accept(shown);
                show(shown);
            }
        });
        figure.setMinWidth(USE_PREF_SIZE);
        detail.setMinWidth(USE_PREF_SIZE);
        name.setMinWidth(30);
        appearance.scaleProperty().subscribe(scale -> {
            swatch.setMinSize(24 * scale.doubleValue(), 14 * scale.doubleValue());
            swatch.setMaxSize(24 * scale.doubleValue(), 14 * scale.doubleValue());
        });
        appearance.darkProperty().subscribe(dark -> swatch.repaint());
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(RunsViewModel.@Nullable Row item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            pseudoClassStateChanged(CURRENT, false);
            field = null;
            setGraphic(null);
            setAccessibleText(null);
        } else {
            pseudoClassStateChanged(CURRENT, item.current());
            show(item);
        }
    }

    private void show(RunsViewModel.Row item) {
        eye.setSelected(item.shown());
        eye.setDisable(item.current());
        look.setIconCode(item.shown() ? Feather.EYE : Feather.EYE_OFF);
        name.setText(item.run().name());
        detail.setText("· " + item.detail());
        figure.setText(Double.isNaN(item.best()) ? "–" : Numbers.fixed(item.best(), 4));
        setAccessibleText(appearance.texts().now("view.runs.spoken", item.run().name(), item.detail(), figure.getText()));
        swatch.repaint();
        if (field == null) {
            setGraphic(row);
        }
    }

    /** A field in place of the row; Enter takes the name over, Escape does not. */
    void edit() {
        RunsViewModel.Row item = getItem();
        if (item == null || field != null) {
            return;
        }
        TextField text = new TextField(item.run().name());
        text.setId("runName");
        text.getStyleClass().add("run-field");
        HBox.setHgrow(text, Priority.ALWAYS);
        field = text;
        setGraphic(text);
        text.setOnAction(event -> end(item, text.getText()));
        text.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                end(item, null);
                event.consume();
            }
        });
        text.requestFocus();
        text.selectAll();
        text.focusedProperty().subscribe((before, focused) -> {
            if (before && !focused) {
                end(item, text.getText());
            }
        });
    }

    private void end(RunsViewModel.Row item, @Nullable String next) {
        if (field == null) {
            return;
        }
        field = null;
        setGraphic(row);
        if (next != null) {
            rename.accept(item, next);
        }
        renamed.accept(this);
    }

    private void paint(Surface surface) {
        RunsViewModel.Row item = getItem();
        List<Look> looks = item == null ? List.of() : item.looks();
        double scale = appearance.scale();
        double width = swatch.getWidth();
        for (int i = 0; i < looks.size(); i++) {
            double y = surface.snap((4 + 6 * i) * scale) + surface.pixel() / 2;
            Look line = looks.get(i);
            Colour colour = line.faint(1).colour(appearance.palette());
            surface.line(0, y, width, y, colour, new Stroke(Math.min(2, line.stroke().width()) * scale, line.stroke().dash()));
        }
        if (looks.isEmpty()) {
            double y = surface.snap(7 * scale);
            surface.line(8 * scale, y, width - 8 * scale, y, appearance.palette().of(Role.BORDER), new Stroke(scale));
        }
    }
}
