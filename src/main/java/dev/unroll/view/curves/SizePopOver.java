package dev.unroll.view.curves;

import dev.unroll.plot.ExportFormat;
import dev.unroll.plot.ExportOptions;
import dev.unroll.text.UnrollException;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Bubble;
import dev.unroll.view.control.NumberField;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import java.util.function.UnaryOperator;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** How many pixels an image has, and how many of them are an inch. */
final class SizePopOver extends Bubble {
    private static final double WIDTH = 300;
    private final ExportViewModel model;
    private final Label problem = Parts.label("problem", "small");
    private final NumberField width = NumberField.whole(100, 20_000, n -> change(o -> o.withSize((int) n, o.height())));
    private final NumberField height = NumberField.whole(100, 20_000, n -> change(o -> o.withSize(o.width(), (int) n)));
    private final NumberField dpi = NumberField.whole(36, 2400, n -> change(o -> o.withDpi((int) n)));

    SizePopOver(ExportViewModel model, Appearance appearance) {
        super(new VBox(), ArrowLocation.BOTTOM_RIGHT, appearance);
        this.model = model;
        Texts texts = appearance.texts();
        width.setId("pngWidth");
        height.setId("pngHeight");
        dpi.setId("pngDpi");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("size-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setHalignment(HPos.LEFT);
        names.setFillWidth(true);
        grid.getColumnConstraints().add(names);
        grid.addRow(0, Parts.label(texts.get("view.curves.width")), width);
        grid.addRow(1, Parts.label(texts.get("view.curves.height")), height);
        grid.addRow(2, Parts.label(texts.get("view.curves.dpi")), dpi);
        FlowPane usual = new FlowPane(usual(texts, "view.curves.slide", 1920, 1080, 144),
                usual(texts, "view.curves.paper", 2100, 1200, 300), usual(texts, "view.curves.poster", 3840, 2160, 288));
        usual.getStyleClass().add("size-usual");
        Button save = new Button();
        save.setId("savePng");
        save.getStyleClass().add("accent");
        save.textProperty().bind(texts.get("view.curves.savePng"));
        save.setMaxWidth(Double.MAX_VALUE);
        save.setDefaultButton(true);
        save.setOnAction(event -> {
            hide();
            model.write(ExportFormat.PNG);
        });
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.visibleProperty());
        VBox content = new VBox(Parts.label(texts.get("view.curves.sizeTitle"), "strong"), grid, usual, problem, save);
        content.getStyleClass().add("derivation");
        content.setPrefWidth(WIDTH * appearance.scale());
        setContentNode(content);
        follow();
    }

    private Hyperlink usual(Texts texts, String key, int pixels, int rows, int inch) {
        Hyperlink link = new Hyperlink();
        link.textProperty().bind(texts.get(key));
        link.getStyleClass().add("small");
        link.setOnAction(event -> {
            link.setVisited(false);
            change(o -> o.withSize(pixels, rows).withDpi(inch));
            follow();
        });
        return link;
    }

    private void change(UnaryOperator<ExportOptions> how) {
        try {
            model.optionsProperty().set(how.apply(model.optionsProperty().get()));
            problem.setVisible(false);
        } catch (UnrollException e) {
            problem.setText(e.sentence());
            problem.setVisible(true);
        }
    }

    private void follow() {
        ExportOptions options = model.optionsProperty().get();
        width.show(Integer.toString(options.width()));
        height.show(Integer.toString(options.height()));
        dpi.show(Integer.toString(options.dpi()));
        problem.setVisible(false);
    }
}
