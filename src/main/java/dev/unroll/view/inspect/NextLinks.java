package dev.unroll.view.inspect;

import dev.unroll.trace.Spot;
import dev.unroll.view.control.Parts;
import dev.unroll.workspace.study.origin.Copied;
import dev.unroll.workspace.study.origin.Fed;
import dev.unroll.workspace.study.origin.Origin;
import dev.unroll.workspace.study.origin.Use;
import dev.unroll.workspace.study.origin.Use.When;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Where a number comes from, if from another one alone, and where it goes next: buttons that choose those numbers. */
final class NextLinks extends VBox {
    private final Kit kit;
    private @Nullable List<Object> drawn;

    NextLinks(Kit kit) {
        this.kit = kit;
        getStyleClass().add("next-links");
    }

    void show(Inspection inspection) {
        List<Object> wanted = List.of(sources(inspection.origin()), inspection.uses(), kit.texts.language());
        if (wanted.equals(drawn)) {
            return;
        }
        drawn = wanted;
        getChildren().clear();
        List<Spot> from = sources(inspection.origin());
        if (!from.isEmpty()) {
            group(kit.texts.now("view.inspect.from"), from, false, "");
        }
        List<Use> uses = inspection.uses().uses();
        if (uses.isEmpty() && !inspection.uses().head()) {
            return;
        }
        getChildren().add(heading());
        for (When when : When.values()) {
            List<Use> here = uses.stream().filter(use -> use.when() == when).toList();
            if (!here.isEmpty()) {
                String name = switch (when) {
                    case SAME_STEP -> kit.texts.now("view.inspect.next.same");
                    case NEXT_STEP -> kit.texts.now("view.inspect.next.step", here.getFirst().spot().t() + 1);
                    case LAYER_ABOVE -> kit.texts.now("view.inspect.next.above",
                            inspection.of().trace().layers().get(here.getFirst().spot().layer()).name());
                };
                boolean every = here.getFirst().every();
                group(name, here.stream().map(Use::spot).toList(), true,
                        every ? kit.texts.now("view.inspect.next.every") : "");
            }
        }
        if (inspection.uses().head()) {
            Label head = Parts.label(kit.texts.get("view.inspect.next.head"), "small", "muted");
            head.setWrapText(true);
            getChildren().add(head);
        }
    }

    private Label heading() {
        return Parts.label(kit.texts.get("view.inspect.next"), "strong");
    }

    private static List<Spot> sources(Origin origin) {
        return switch (origin) {
            case Fed fed -> fed.below();
            case Copied copied when copied.from() != null -> List.of(copied.from());
            default -> List.of();
        };
    }

    private void group(String name, List<Spot> spots, boolean indent, String after) {
        Label label = Parts.label("small", "muted");
        label.setText(name);
        List<Node> parts = new ArrayList<>(List.of(label));
        for (Spot spot : spots) {
            parts.add(link(spot));
        }
        if (!after.isEmpty()) {
            Label note = Parts.label("small", "muted");
            note.setText(after);
            parts.add(note);
        }
        FlowPane line = new FlowPane(parts.toArray(Node[]::new));
        line.getStyleClass().addAll("next-line", indent ? "next-indent" : "next-first");
        getChildren().add(line);
    }

    private Button link(Spot spot) {
        String number = Symbols.number(Formulas.countsTime(spot.quantity()) ? spot.t() : spot.unit());
        MathText symbol = new MathText(16, kit.appearance).show(new Formula().symbol(spot.quantity(), number));
        Button button = new Button(null, symbol);
        button.getStyleClass().add("next-link");
        String spoken = kit.texts.now("view.inspect.spoken.link", Title.of(kit.texts, spot), spot.t() + 1);
        button.setAccessibleText(spoken);
        Parts.tip(button, new javafx.beans.property.SimpleStringProperty(spoken));
        button.setOnAction(event -> kit.model.choose(spot));
        return button;
    }
}
