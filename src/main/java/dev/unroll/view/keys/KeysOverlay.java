package dev.unroll.view.keys;

import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Overlay;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PlainScroll;
import dev.unroll.view.control.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The sheet of keys over the window; F1, Esc, its cross or a click beside it put it away. */
public final class KeysOverlay extends Overlay {
    private static final int COLUMNS = 3;
    /** The share of the window that it fills at most. */
    private static final double MOST = 0.92;
    /** Least and usual width of a column at scale 1, in pixels. */
    private static final double NARROWEST = 350;
    private static final double COLUMN = 388;
    private final Appearance appearance;
    private final Texts texts;
    private final VBox card;
    private final HBox head;
    private final Label title = Parts.label("heading", "keys-title");
    private final HBox columns = new HBox();
    private final Button close;
    private String place = "";
    private int fits = COLUMNS;
    private List<KeyGroup> groups = List.of();

    /** Hidden at first; {@code help} shows the page of the screen in front. */
    public KeysOverlay(Runnable help, Appearance appearance) {
        this(new VBox(), help, appearance);
    }

    private KeysOverlay(VBox card, Runnable help, Appearance appearance) {
        super(card, "keys-overlay");
        this.card = card;
        this.appearance = appearance;
        texts = appearance.texts();
        setId("keySheet");
        close = Parts.iconButton(Feather.X, texts.get("view.keys.close"), this::hide);
        close.setId("closeKeys");
        columns.getStyleClass().add("keys-columns");
        PlainScroll scroll = new PlainScroll();
        scroll.setContent(columns);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        card.getStyleClass().add("keys-card");
        Button page = new Button();
        page.textProperty().bind(texts.get("help.ofScreen"));
        page.setId("helpPage");
        page.getStyleClass().addAll("small-button", "help-link");
        page.setOnAction(event -> {
            hide();
            help.run();
        });
        head = Parts.row("keys-head", title, Parts.spring(), page, close);
        card.getChildren().addAll(head, scroll);
        hideBeside();
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
        place = at;
        groups = List.copyOf(shown);
        fill();
        open();
        close.requestFocus();
    }

    private void fill() {
        if (groups.isEmpty()) {
            return;
        }
        title.setText(texts.now("view.keys.title", texts.now(place)));
        int count = Math.min(fits, groups.size());
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
        requestLayout();
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
        List<String> held = List.of();
        for (Stroke stroke : shortcut.strokes()) {
            if (!caps.getChildren().isEmpty()) {
                Label or = Parts.label("muted");
                or.setText("·");
                caps.getChildren().add(or);
            }
            // What is held for both is written once.
            List<String> all = stroke.caps(texts);
            List<String> with = all.subList(0, all.size() - 1);
            int known = with.equals(held) ? with.size() : 0;
            all.stream().skip(known).forEach(cap -> caps.getChildren().add(cap(cap)));
            held = with;
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
        Insets around = card.getInsets();
        double sides = around.getLeft() + around.getRight();
        int room = Math.clamp((int) ((getWidth() * MOST - sides) / (NARROWEST * appearance.scale())), 1, COLUMNS);
        if (room != fits) {
            fits = room;
            fill();
            card.applyCss();
        }
        double width = snapSizeX(Math.min(getWidth() * MOST, columns.getChildren().size() * COLUMN * appearance.scale() + sides));
        double high = head.prefHeight(-1) + card.getSpacing() + columns.prefHeight(width - sides) + around.getTop()
                + around.getBottom();
        place(width, Math.min(getHeight() * MOST, high + 2));
    }
}
