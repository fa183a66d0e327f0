package dev.unroll.view.help;

import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Spotlight;
import dev.unroll.view.control.Texts;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Leads through the window in two minutes, from one real control to the next. It can be left at any moment. */
public final class Tour {
    private final Spotlight light;
    private final Consumer<String> screens;
    private final Supplier<Parent> root;
    private final Texts texts;
    private @Nullable Node before;
    private int at = -1;

    /**
     * Not begun.
     *
     * @param screens shows a screen, as {@code snapshot} calls it
     * @param root    where controls are looked for
     */
    public Tour(Spotlight light, Consumer<String> screens, Supplier<Parent> root, Appearance appearance) {
        this.light = light;
        this.screens = screens;
        this.root = root;
        texts = appearance.texts();
        texts.languageProperty().subscribe((was, now) -> {
            if (at >= 0) {
                point();
            }
        });
    }

    /** Whether somebody is being led. */
    public boolean running() {
        return at >= 0;
    }

    /** Begins at the first stop. */
    public void begin() {
        Parent around = root.get();
        before = around.getScene() == null ? null : around.getScene().getFocusOwner();
        at = 0;
        arrive();
    }

    /** Goes on, after the last stop to the end. */
    public void next() {
        if (at + 1 >= TourStop.ALL.size()) {
            end();
        } else {
            at++;
            arrive();
        }
    }

    /** Goes back. */
    public void previous() {
        if (at > 0) {
            at--;
            arrive();
        }
    }

    /** Puts the light out. */
    public void end() {
        at = -1;
        light.clear();
        Node focus = before;
        before = null;
        if (focus != null) {
            focus.requestFocus();
        }
    }

    /** Does what a key asks for while it leads; false where it means nothing. */
    public boolean key(KeyEvent event) {
        if (!running() || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return false;
        }
        switch (event.getCode()) {
            case SPACE, ENTER, RIGHT, PAGE_DOWN -> {
                if (event.getTarget() instanceof Button button && button.getStyleClass().contains("tour-button")
                        && (event.getCode() == KeyCode.SPACE
                        || event.getCode() == KeyCode.ENTER)) {
                    button.fire();
                } else {
                    next();
                }
            }
            case LEFT, PAGE_UP -> previous();
            case ESCAPE -> end();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void arrive() {
        screens.accept(TourStop.ALL.get(at).screen());
        point();
        // A screen that has just come to the front finds its places with the next layout.
        int expected = at;
        Platform.runLater(() -> {
            if (at == expected) {
                point();
            }
        });
    }

    private void point() {
        TourStop stop = TourStop.ALL.get(at);
        Parent around = root.get();
        around.applyCss();
        around.layout();
        light.point(find(around, stop.control()), card(stop));
    }

    /** The first of the controls that is to be seen now, by ids with a space between them; or null. */
    public static @Nullable Node find(Parent around, String ids) {
        return Arrays.stream(ids.split(" ")).flatMap(id -> around.lookupAll("#" + id).stream()).filter(Tour::seen).findFirst()
                .orElse(null);
    }

    private static boolean seen(Node node) {
        Node each = node;
        while (each != null && each.isVisible()) {
            each = each.getParent();
        }
        return each == null;
    }

    private Region card(TourStop stop) {
        Label title = Parts.label("heading", "tour-title");
        title.setText(texts.now("help.tour." + stop.id()));
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        Label text = Parts.label("tour-text");
        text.setText(texts.now("help.tour." + stop.id() + ".text"));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        Label place = Parts.label("mono", "small", "subtle");
        place.setText(texts.now("present.place", at + 1, TourStop.ALL.size()));
        place.setMinWidth(Region.USE_PREF_SIZE);
        Button back = Parts.iconButton(Feather.CHEVRON_LEFT, texts.get("help.tour.back"), this::previous, "tour-button");
        back.setDisable(at == 0);
        Button next = new Button(texts.now(at + 1 < TourStop.ALL.size() ? "help.tour.next" : "help.tour.done"));
        next.setId("tourNext");
        next.getStyleClass().addAll("accent", "tour-button");
        next.setMinWidth(Region.USE_PREF_SIZE);
        next.setOnAction(event -> next());
        Button end = new Button(texts.now("help.tour.end"));
        end.setId("tourEnd");
        end.getStyleClass().addAll("tour-button", "flat");
        end.setMinWidth(Region.USE_PREF_SIZE);
        end.setOnAction(event -> end());
        VBox card = new VBox(title, text, Parts.row("tour-foot", place, Parts.spring(), end, back, next));
        card.getStyleClass().add("tour-card");
        card.setId("tour");
        card.setAccessibleText(title.getText() + ". " + text.getText());
        Platform.runLater(next::requestFocus);
        return card;
    }
}
