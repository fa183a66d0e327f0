package dev.unroll.view.settings;

import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Overlay;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PlainScroll;
import dev.unroll.view.control.Texts;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The settings over the window, so that what they change is seen behind them; Esc, the cross or a click beside puts it away. */
public final class SettingsSheet extends Overlay {
    private static final double WIDTH = 760;
    private static final double MOST = 0.94;
    private final SettingsViewModel model;
    private final Appearance appearance;
    private final VBox card;
    private final VBox content = new VBox();
    private final HBox head;
    private final Label problem = Parts.label("settings-problem");
    private final Button close;

    /**
     * Hidden at first.
     *
     * @param outside what the settings reach outside themselves
     */
    public SettingsSheet(SettingsViewModel model, Outside outside, Appearance appearance) {
        this(new VBox(), model, outside, appearance);
    }

    private SettingsSheet(VBox card, SettingsViewModel model, Outside outside, Appearance appearance) {
        super(card, "settings-sheet");
        this.card = card;
        this.model = model;
        this.appearance = appearance;
        Texts texts = appearance.texts();
        setId("settings");
        close = Parts.iconButton(Feather.X, texts.get("view.prefs.close"), this::hide);
        close.setId("closeSettings");
        head = Parts.row("settings-head", Parts.label(texts.get("view.prefs.title"), "heading", "settings-title"),
                Parts.spring(), close);
        content.getStyleClass().add("settings-content");
        content.getChildren().addAll(new LooksRows(model, texts), new TrainingRows(model, texts),
                new FolderRows(model, outside, texts), new MemoryRows(outside, texts));
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.visibleProperty());
        Parts.follow(this::tell, model.problemProperty(), texts.languageProperty());
        tell();
        PlainScroll scroll = new PlainScroll();
        scroll.setContent(content);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        card.getStyleClass().addAll("keys-card", "settings-card");
        card.getChildren().addAll(head, problem, scroll);
        veil("settings-veil");
        hideBeside();
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hide();
                event.consume();
            }
        });
        Parts.follow(this::requestLayout, appearance.scaleProperty(), texts.languageProperty(), model.folderProperty());
    }

    /** Shows it; the folder is looked at afresh. */
    public void show() {
        if (isVisible()) {
            return;
        }
        model.look();
        open();
        content.lookupAll(".combo-box").stream().findFirst().orElse(close).requestFocus();
    }

    private void tell() {
        var failed = model.problemProperty().get();
        problem.setText(failed == null ? "" : failed.sentence(appearance.texts().language()));
        problem.setVisible(failed != null);
    }

    @Override
    protected void layoutChildren() {
        Insets around = card.getInsets();
        double sides = around.getLeft() + around.getRight();
        double width = Math.min(getWidth() * MOST, WIDTH * appearance.scale() + sides);
        double high = head.prefHeight(-1) + content.prefHeight(width - sides) + around.getTop() + around.getBottom()
                + card.getSpacing() + (problem.isVisible() ? problem.prefHeight(width - sides) + card.getSpacing() : 0);
        place(width, Math.min(getHeight() * MOST, high + 2));
    }
}
