package dev.unroll.view.own;

import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.FileSize;
import dev.unroll.view.control.Overlay;
import dev.unroll.view.control.Parts;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The dialog that makes a data set of a person's own file, over the whole window. Esc closes it. */
public final class ImportView extends Overlay {
    private static final double WIDTH = 84;
    private static final double HEIGHT = 54;
    private static final double MARGIN = 1.5;

    private final ImportViewModel model;
    private final Appearance appearance;
    private final BorderPane card;
    private final DropArea area;
    private final Region left;
    private final Region right;
    private final ImportFoot foot;

    /** A view of the model; {@code chooser} lets a person choose a file, or gives null. */
    public ImportView(ImportViewModel model, Supplier<@Nullable Path> chooser, Appearance appearance) {
        this(new BorderPane(), model, chooser, appearance);
    }

    private ImportView(BorderPane card, ImportViewModel model, Supplier<@Nullable Path> chooser, Appearance appearance) {
        super(card, "ask-overlay", "import-overlay");
        this.card = card;
        this.model = model;
        this.appearance = appearance;
        card.getStyleClass().addAll("ask-card", "import-card");
        area = new DropArea(model, chooser, appearance);
        ScrollPane choices = new ScrollPane(new DraftPane(model, chooser, appearance.texts()));
        choices.setFitToWidth(true);
        choices.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        choices.getStyleClass().addAll("import-choices");
        left = choices;
        PreviewTable table = new PreviewTable(model, appearance.texts());
        WholePane whole = new WholePane(model, appearance);
        VBox centre = new VBox(table, new PiecesRow(model, table, appearance.texts()), whole);
        VBox.setVgrow(table, javafx.scene.layout.Priority.ALWAYS);
        centre.getStyleClass().add("import-centre");
        right = centre;
        foot = new ImportFoot(model, appearance);
        card.setTop(head());
        card.setBottom(foot);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.openProperty().subscribe(this::show);
        Parts.follow(this::fill, model.draftProperty());
        fill();
        new ImportDrop(this, model);
    }

    private HBox head() {
        Label title = Parts.label(appearance.texts().get("view.own.title"), "heading", "ask-title");
        Label file = Parts.label("muted");
        file.setId("importFile");
        Parts.follow(() -> {
            var preview = model.previewProperty().get();
            file.setText(preview == null ? "" : preview.path().getFileName() + "  ·  "
                    + FileSize.text(preview.size(), appearance.texts()));
        }, model.previewProperty(), appearance.texts().languageProperty());
        Button close = Parts.iconButton(Feather.X, appearance.texts().get("view.own.close"), model::close, "plain-icon");
        close.setId("importClose");
        HBox head = Parts.row("import-head", title, file, Parts.spring(), close);
        return head;
    }

    private void fill() {
        boolean there = model.draftProperty().get() != null;
        card.setLeft(there ? left : null);
        card.setCenter(there ? right : area);
        if (there && !foot.isVisible() && isVisible()) {
            Platform.runLater(foot::requestFocus);
        }
        foot.setVisible(there);
        foot.setManaged(there);
    }

    private void show(boolean open) {
        if (open) {
            open();
            area.requestFocus();
        } else {
            hide();
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            model.cancel();
        }
    }

    @Override
    protected void layoutChildren() {
        double em = 13 * appearance.scale();
        card.setMaxSize(Math.min(getWidth() - 2 * MARGIN * em, WIDTH * em), Math.min(getHeight() - 2 * MARGIN * em, HEIGHT * em));
        card.setPrefSize(card.getMaxWidth(), card.getMaxHeight());
        super.layoutChildren();
    }
}
