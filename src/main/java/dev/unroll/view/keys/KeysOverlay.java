package dev.unroll.view.keys;

import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PlainScroll;
import dev.unroll.view.control.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The sheet of keys over the window; F1, Esc, its cross or a click beside it put it away. */
public final class KeysOverlay extends StackPane {
    private static final int COLUMNS = 3;
    private final Texts texts;
    private final VBox card = new VBox();
    private final Label title = Parts.label("heading", "keys-title");
    private final HBox columns = new HBox();
    private final Button close;
    private @Nullable Node before;
    private String place = "";
    private List<KeyGroup> groups = List.of();

    /** Hidden at first. */
    public KeysOverlay(Appearance appearance) {
        texts = appearance.texts();
        getStyleClass().add("keys-overlay");
        setId("keySheet");
        setVisible(false);
        close = Parts.iconButton(Feather.X, texts.get("view.keys.close"), this::hide);
        close.setId("closeKeys");
        columns.getStyleClass().add("keys-columns");
        PlainScroll scroll = new PlainScroll();
        scroll.setContent(columns);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        card.getStyleClass().addAll("ask-card", "keys-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        card.getChildren().addAll(Parts.row("keys-head", title, Parts.spring(), close), scroll);
        Region veil = new Region();
        veil.getStyleClass().add("ask-veil");
        veil.setOnMousePressed(event -> hide());
        getChildren().addAll(veil, card);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.F1) {
                hide();
                event.consume();
            }
        });
        ObservableValue<?> language = texts.languageProperty();
        Parts.follow(this::fill, language);
    }

    /** Shows the keys of {@code groups}; {@code at} is the key of the screen's name. */
    public void show(String at, List<KeyGroup> shown) {
        before = getScene() == null ? null : getScene().getFocusOwner();
        place = at;
        groups = List.copyOf(shown);
        fill();
        setVisible(true);
        close.requestFocus();
    }

    /** Puts it away; what had the focus gets it back. */
    public void hide() {
        setVisible(false);
        Node focus = before;
        if (focus != null) {
            focus.requestFocus();
        }
    }

    private void fill() {
        if (groups.isEmpty()) {
            return;
        }
        title.setText(texts.now("view.keys.title", texts.now(place)));
        int count = Math.min(COLUMNS, groups.size());
        List<VBox> boxes = IntStream.range(0, count).mapToObj(i -> new VBox()).toList();
        int[] lines = new int[count];
        for (KeyGroup group : groups) {
            int shortest = IntStream.range(0, count).boxed().min(Comparator.comparingInt(i -> lines[i])).orElse(0);
            boxes.get(shortest).getChildren().add(group(group));
            lines[shortest] += group.shortcuts().size() + 2;
        }
        boxes.forEach(box -> {
            box.getStyleClass().add("keys-column");
            HBox.setHgrow(box, Priority.ALWAYS);
        });
        columns.getChildren().setAll(boxes);
    }

    private Node group(KeyGroup group) {
        VBox box = new VBox(titled(group));
        box.getStyleClass().add("keys-group");
        group.shortcuts().forEach(shortcut -> box.getChildren().add(line(shortcut)));
        return box;
    }

    private Label titled(KeyGroup group) {
        Label label = Parts.label("keys-place");
        label.setText(texts.now(group.key()));
        return label;
    }

    private Node line(Shortcut shortcut) {
        HBox caps = Parts.row("keys-caps");
        for (int i = 0; i < shortcut.strokes().size(); i++) {
            if (i > 0) {
                Label or = Parts.label("muted");
                or.setText("·");
                caps.getChildren().add(or);
            }
            shortcut.strokes().get(i).caps(texts).forEach(cap -> caps.getChildren().add(cap(cap)));
        }
        Label what = Parts.label("keys-what");
        what.setText(texts.now(shortcut.key()));
        what.setWrapText(true);
        HBox.setHgrow(what, Priority.ALWAYS);
        return Parts.row("keys-line", caps, what);
    }

    private static Label cap(String text) {
        Label cap = Parts.label("keycap", "keys-cap");
        cap.setText(text);
        cap.setMinWidth(USE_PREF_SIZE);
        return cap;
    }

    @Override
    protected void layoutChildren() {
        card.setMaxHeight(getHeight() * 0.9);
        card.setMaxWidth(getWidth() * 0.92);
        super.layoutChildren();
    }
}
