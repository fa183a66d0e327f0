package dev.unroll.view.stage;

import dev.unroll.plot.ExportFormat;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.ClipboardImage;
import dev.unroll.view.control.GroundItem;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;

/** Takes the stage's picture away: as a file, to the clipboard, or as a film. */
public final class TakeAwayMenu extends MenuButton {
    private final TakeAwayViewModel model;
    private final Appearance appearance;
    private final Texts texts;

    /** For {@code model}. */
    public TakeAwayMenu(TakeAwayViewModel model, Appearance appearance) {
        super(null, Parts.icon(Feather.DOWNLOAD));
        this.model = model;
        this.appearance = appearance;
        texts = appearance.texts();
        setId("takeAway");
        getStyleClass().add("take-away");
        Parts.name(this, texts.get("view.stage.take"));
        getItems().addAll(item("takePng", "view.curves.format.PNG", () -> model.write(ExportFormat.PNG)),
                item("takeSvg", "view.curves.format.SVG", () -> model.write(ExportFormat.SVG)),
                item("takePdf", "view.curves.format.PDF", () -> model.write(ExportFormat.PDF)),
                item("takeCopy", "view.stage.take.copy", () -> model.copy(ClipboardImage::put)),
                new SeparatorMenuItem(),
                item("takeFilm", "view.stage.take.film", this::film),
                new SeparatorMenuItem(), new GroundItem(model.optionsProperty(), texts, "take"));
        MenuItem stop = item("takeStop", "view.stage.take.cancel", model::cancel);
        getItems().addFirst(stop);
        model.progressProperty().subscribe(done -> {
            boolean writing = done.doubleValue() >= 0;
            setText(writing ? Math.round(100 * done.doubleValue()) + " %" : null);
            stop.setVisible(writing);
        });
        setOnShowing(event -> getItems().stream().filter(each -> each.getId() != null && each != stop)
                .forEach(each -> each.setDisable(model.steps() == 0 || model.progressProperty().get() >= 0)));
    }

    private MenuItem item(String id, String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.textProperty().bind(texts.get(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private void film() {
        new FilmBubble(model, appearance).show(this);
    }
}
