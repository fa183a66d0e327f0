package dev.unroll.view.inspect;

import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import dev.unroll.workspace.study.WhatIf.Place;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** What all parts of the panel are made with. */
final class Kit {
    final InspectorViewModel model;
    final Appearance appearance;
    final Texts texts;

    Kit(InspectorViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        this.texts = appearance.texts();
    }

    /** Swaps the class of a role's colour. */
    static void colour(Node node, String style) {
        node.getStyleClass().removeIf(name -> name.startsWith("role-"));
        node.getStyleClass().add(style);
    }

    /** Shows a node or takes it out of the layout. */
    static void present(Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }

    /** A line that tells what stood at a place before it was set by hand, with the way back to it. */
    Restore restore() {
        return new Restore(this);
    }

    /** What stood somewhere before, and the way back to it. */
    static final class Restore extends HBox {
        private final Kit kit;
        private final Label before = Parts.label("small", "muted");
        private final Button back;
        private Runnable action = () -> { };

        private Restore(Kit kit) {
            this.kit = kit;
            back = Parts.iconButton(Feather.ROTATE_CCW, kit.texts.get("view.inspect.restoreOne"), () -> action.run(),
                    "plain-icon", "restore-button");
            getStyleClass().addAll("row", "restore");
            setAlignment(Pos.CENTER_RIGHT);
            before.setMinWidth(USE_PREF_SIZE);
            getChildren().addAll(before, back);
            Kit.present(this, false);
        }

        /**
         * Is there only where the place was set by hand.
         *
         * @param key of the text that says what stood there
         */
        void show(Inspection inspection, Place place, String key) {
            boolean there = inspection.byHand(place);
            Kit.present(this, there);
            if (there) {
                before.setText(kit.texts.now(key, Digits.of(inspection.trained(place), 3)));
                action = () -> kit.model.restore(place);
            }
        }
    }
}
