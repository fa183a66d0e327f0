package dev.unroll.view.present;

import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Where one is among a few steps: a dot for each, the present one longer, those behind it filled. */
final class StepDots extends HBox {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    /** More steps than this are told as a number. */
    private static final int MOST = 14;

    StepDots() {
        getStyleClass().add("step-dots");
    }

    /** Whether so many steps have dots. */
    static boolean has(int steps) {
        return steps > 1 && steps <= MOST;
    }

    void show(int step, int steps) {
        int count = has(steps) ? steps : 0;
        if (getChildren().size() != count) {
            getChildren().setAll(IntStream.range(0, count).mapToObj(i -> {
                Region dot = new Region();
                dot.getStyleClass().add("step-dot");
                return dot;
            }).toList());
        }
        for (int i = 0; i < count; i++) {
            getChildren().get(i).pseudoClassStateChanged(DONE, i <= step);
            getChildren().get(i).pseudoClassStateChanged(HERE, i == step);
        }
    }
}
