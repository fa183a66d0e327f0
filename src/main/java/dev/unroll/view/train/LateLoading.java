package dev.unroll.view.train;

import dev.unroll.view.experiment.ExperimentViewModel;
import dev.unroll.view.experiment.Loading;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** What is being read, once that has taken so long that a person would ask; what is read at once never shows. */
final class LateLoading {
    private static final Duration PATIENCE = Duration.millis(150);
    private final ReadOnlyObjectWrapper<@Nullable Loading> shown = new ReadOnlyObjectWrapper<>();
    private final PauseTransition waiting = new PauseTransition(PATIENCE);

    LateLoading(ExperimentViewModel model) {
        waiting.setOnFinished(event -> shown.set(model.loadingProperty().get()));
        model.loadingProperty().subscribe((before, now) -> follow(before, now));
        follow(null, model.loadingProperty().get());
    }

    private void follow(@Nullable Loading before, @Nullable Loading now) {
        if (now == null) {
            waiting.stop();
            shown.set(null);
        } else if (shown.get() != null) {
            shown.set(now);
        } else if (before == null || !before.dataset().equals(now.dataset())) {
            waiting.playFromStart();
        }
    }

    /** What is being read for some time already, or null. */
    ReadOnlyObjectProperty<@Nullable Loading> property() {
        return shown.getReadOnlyProperty();
    }
}
