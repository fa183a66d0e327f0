package dev.unroll.view.inspect;

import dev.unroll.view.control.Parts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What number it is: a badge in its colour, its name, and the way to the units beside it. */
final class InspectorHead extends HBox {
    private final Kit kit;
    private final StackPane badge = new StackPane();
    private final MathText letter;
    private final Label title = Parts.label("inspect-title");
    private final Label where = Parts.label("small", "muted");
    private final Label unit = Parts.label("mono", "stepper-number");

    InspectorHead(Kit kit) {
        this.kit = kit;
        getStyleClass().addAll("row", "inspect-head");
        badge.getStyleClass().add("inspect-badge");
        letter = new MathText(18, kit.appearance);
        letter.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        badge.getChildren().add(letter);
        title.setMinWidth(0);
        Button back = Parts.iconButton(Feather.CHEVRON_LEFT, kit.texts.get("view.inspect.unitBefore"), () -> kit.model.moveUnit(-1),
                "stepper-back");
        Button on = Parts.iconButton(Feather.CHEVRON_RIGHT, kit.texts.get("view.inspect.unitNext"), () -> kit.model.moveUnit(1),
                "stepper-on");
        back.setId("unitBefore");
        on.setId("unitNext");
        unit.setMinWidth(USE_PREF_SIZE);
        HBox stepper = Parts.row("stepper", back, unit, on);
        stepper.setMinWidth(USE_PREF_SIZE);
        VBox words = new VBox(title, where);
        words.setMinWidth(0);
        words.getStyleClass().add("inspect-words");
        getChildren().addAll(badge, words, Parts.spring(), stepper);
    }

    void show(Inspection inspection) {
        letter.show(Formula.badge(inspection.spot().quantity()));
        Kit.colour(badge, Symbols.style(inspection.spot().quantity()));
        title.setText(Title.of(kit.texts, inspection.spot()));
        where.setText(kit.texts.now("view.inspect.where", inspection.spot().t() + 1, inspection.token()));
        unit.setText(Symbols.number(inspection.spot().unit()));
    }
}
