package dev.unroll.view.model;

import dev.unroll.view.control.Appearance;
import dev.unroll.workspace.stack.StackCheck;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** In the picture's place while the model has no layers: why there is nothing, and how to begin. */
public final class NoLayers extends StackPane {
    /** Follows {@code model}. */
    public NoLayers(ModelViewModel model, Appearance appearance) {
        setId("noLayers");
        getStyleClass().add("no-layers");
        ProblemBox box = new ProblemBox(appearance.texts(), model::fix);
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(box);
        model.stackProperty().subscribe(check -> show(check, box));
    }

    private void show(StackCheck check, ProblemBox box) {
        boolean bare = check.architecture().layers().isEmpty();
        box.show(bare ? check.at(0) : List.of());
        setVisible(bare);
    }
}
