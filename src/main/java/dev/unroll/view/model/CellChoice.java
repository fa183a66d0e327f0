package dev.unroll.view.model;

import dev.unroll.plot.Numbers;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** The kinds that can take each other's place, each with the number of parameters it would have there. */
final class CellChoice extends SegmentedButton {
    /** From here on counts are told in millions. */
    private static final long MUCH = 10_000_000;
    /** Digits up to which a name and a count stand in one line. */
    private static final int SHORT = 3;
    private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();
    private final Map<String, Label> counts = new LinkedHashMap<>();
    private boolean inLine;

    CellChoice(List<String> types, Texts texts, Consumer<String> chosen) {
        getStyleClass().addAll("segments", "cell-choice");
        for (String type : types) {
            ToggleButton button = new ToggleButton();
            button.setId("cell-" + type);
            button.setOnAction(event -> {
                button.setSelected(true);
                chosen.accept(type);
            });
            Label count = Parts.label("mono", "cell-count");
            count.setMinWidth(USE_PREF_SIZE);
            counts.put(type, count);
            buttons.put(type, button);
            Parts.tip(button, texts.get("view.layer.kind." + type));
            getButtons().add(button);
        }
    }

    /** Shows the kind in use and what each would count; negative where that is not known. */
    void show(String current, ToLongFunction<String> count) {
        boolean room = true;
        for (Map.Entry<String, Label> each : counts.entrySet()) {
            long number = count.applyAsLong(each.getKey());
            each.getValue().setText(number < 0 ? "" : number < MUCH ? Numbers.grouped(number)
                    : Numbers.fixed(number / 1e6, 1) + "M");
            room &= number < Math.pow(10, SHORT);
        }
        for (Map.Entry<String, ToggleButton> each : buttons.entrySet()) {
            ToggleButton button = each.getValue();
            button.setSelected(each.getKey().equals(current));
            Label number = counts.get(each.getKey());
            if (number != null) {
                button.setAccessibleText(each.getKey() + " " + number.getText());
                if (button.getGraphic() == null || room != inLine) {
                    Label name = Parts.label("cell-name");
                    name.setText(each.getKey());
                    name.setMinWidth(USE_PREF_SIZE);
                    button.setGraphic(together(name, number, room));
                }
            }
        }
        inLine = room;
    }

    private static Pane together(Label name, Label number, boolean room) {
        Pane pane = room ? new HBox(name, number) : new VBox(name, number);
        pane.getStyleClass().addAll("cell-label", room ? "in-line" : "stacked-label");
        return pane;
    }
}
