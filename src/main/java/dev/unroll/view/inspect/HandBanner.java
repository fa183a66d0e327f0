package dev.unroll.view.inspect;

import dev.unroll.trace.Spot;
import dev.unroll.view.control.Parts;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Says that values were set by hand, leads to the numbers among them, and takes all of them back. */
final class HandBanner extends VBox {
    /** More than these would push away what the panel is about. */
    private static final int LISTED = 8;
    private final Kit kit;
    private final Label count = Parts.label("banner-text");
    private final FlowPane links = new FlowPane();
    private @Nullable List<Object> drawn;

    HandBanner(Kit kit) {
        this.kit = kit;
        getStyleClass().add("hand-banner");
        links.getStyleClass().add("next-line");
        count.setWrapText(true);
        HBox.setHgrow(count, Priority.ALWAYS);
        count.setMaxWidth(Double.MAX_VALUE);
        Button restore = new Button();
        restore.textProperty().bind(kit.texts.get("view.inspect.restoreAll"));
        restore.setId("restoreAll");
        restore.getStyleClass().add("small-button");
        restore.setMinWidth(USE_PREF_SIZE);
        restore.setOnAction(event -> kit.model.restoreAll());
        HBox line = Parts.row("banner-line", count, restore);
        getChildren().addAll(line, links);
    }

    void show(Inspection inspection) {
        int set = inspection.whatIf().values().size();
        Kit.present(this, set > 0);
        count.setText(kit.texts.now("view.inspect.setByHand", set));
        List<Spot> spots = inspection.whatIf().numbers().keySet().stream().filter(spot -> !spot.equals(inspection.spot()))
                .filter(spot -> spot.in(inspection.of().trace())).limit(LISTED).toList();
        List<Object> wanted = List.of(spots, kit.texts.language());
        if (!wanted.equals(drawn)) {
            drawn = wanted;
            links.getChildren().setAll(spots.stream().map(this::link).toList());
            Kit.present(links, !spots.isEmpty());
        }
    }

    private Node link(Spot spot) {
        String number = Symbols.number(spot.unit());
        MathText symbol = new MathText(16, kit.appearance).show(new Formula().symbol(spot.quantity(), number)
                .text("  t = " + Symbols.number(spot.t())));
        Button button = new Button(null, symbol);
        button.getStyleClass().add("next-link");
        String spoken = kit.texts.now("view.inspect.spoken.set", Title.of(kit.texts, spot), spot.t() + 1);
        button.setAccessibleText(spoken);
        Parts.tip(button, new SimpleStringProperty(spoken));
        button.setOnAction(event -> kit.model.choose(spot));
        return button;
    }
}
