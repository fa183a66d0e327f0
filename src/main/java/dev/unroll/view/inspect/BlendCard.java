package dev.unroll.view.inspect;

import dev.unroll.trace.Quantity;
import dev.unroll.trace.Spot;
import dev.unroll.view.control.Parts;
import dev.unroll.workspace.study.origin.Blend;
import dev.unroll.workspace.study.origin.Factor;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The equation of the state that a number goes into, with every number in it; a click chooses one. */
final class BlendCard extends VBox {
    private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");
    private final Kit kit;
    private final Label title = Parts.label("strong");
    private final HBox equation = new HBox();
    private final List<Figure> numbers = new ArrayList<>();
    private @Nullable List<Object> drawn;
    private @Nullable Inspection inspection;

    private record Figure(String spoken, Label label, Button button, @Nullable Spot spot) {
    }

    BlendCard(Kit kit) {
        this.kit = kit;
        getStyleClass().addAll("inspect-card", "blend");
        equation.getStyleClass().add("blend-equation");
        getChildren().addAll(title, equation);
    }

    void show(Inspection inspection, Blend blend) {
        boolean belt = blend.spot().quantity() == Quantity.CELL;
        boolean gru = blend.products().size() > 1 && !belt;
        title.setText(kit.texts.now(belt ? "view.inspect.belt" : gru ? "view.inspect.mix" : "view.inspect.outside",
                blend.spot().unit() + 1));
        List<Object> shape = List.of(blend.products().stream().map(product -> product.stream()
                .map(factor -> List.of(factor.quantity(), factor.t(), factor.form())).toList()).toList(), blend.spot());
        this.inspection = inspection;
        if (shape.equals(drawn)) {
            refresh(blend);
            return;
        }
        drawn = shape;
        numbers.clear();
        equation.getChildren().clear();
        for (int i = 0; i < blend.products().size(); i++) {
            if (i > 0) {
                sign("+");
            }
            List<Factor> factors = blend.products().get(i);
            for (int k = 0; k < factors.size(); k++) {
                if (k > 0) {
                    sign("×");
                }
                Factor factor = factors.get(k);
                number(Formulas.factor(new Formula(), factor, blend), factor.quantity(), factor.spot());
            }
        }
        sign("=");
        Spot spot = blend.spot();
        number(new Formula().symbol(spot.quantity(), Symbols.number(spot.t())), spot.quantity(), spot);
        refresh(blend);
    }

    private void sign(String sign) {
        Label label = Parts.label("mono", "blend-sign");
        label.setText(sign);
        label.setMinWidth(USE_PREF_SIZE);
        Label below = Parts.label("mono", "blend-sign");
        VBox box = new VBox(label, below);
        box.getStyleClass().add("blend-column");
        HBox.setHgrow(box, Priority.ALWAYS);
        equation.getChildren().add(box);
    }

    private void number(Formula formula, Quantity quantity, @Nullable Spot spot) {
        Label number = Parts.label("mono", "blend-number", Symbols.style(quantity));
        number.setMinWidth(USE_PREF_SIZE);
        MathText symbol = new MathText(16, kit.appearance).show(formula);
        symbol.setMaxWidth(USE_PREF_SIZE);
        VBox column = new VBox(number, symbol);
        column.getStyleClass().add("blend-column");
        Button button = new Button(null, column);
        button.getStyleClass().add("blend-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setDisable(spot == null);
        if (spot != null) {
            button.setOnAction(event -> kit.model.choose(spot));
        }
        numbers.add(new Figure(formula.spoken(), number, button, spot));
        equation.getChildren().add(button);
    }

    /** Writes the numbers anew, and marks the one that is looked at. */
    private void refresh(Blend blend) {
        List<Factor> factors = blend.products().stream().flatMap(List::stream).toList();
        for (int i = 0; i < numbers.size(); i++) {
            Figure number = numbers.get(i);
            boolean last = i == factors.size();
            number.label().setText(last ? Digits.of(blend.value(), 2) : Digits.of(factors.get(i).value(), 3));
            number.button().pseudoClassStateChanged(OWN, inspection != null && inspection.spot().equals(number.spot()));
            number.button().setAccessibleText(number.spoken() + " = " + number.label().getText());
        }
    }
}
