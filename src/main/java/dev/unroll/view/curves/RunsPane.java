package dev.unroll.view.curves;

import dev.unroll.plot.Numbers;
import dev.unroll.train.TrainingSnapshot;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.workspace.KeptRun;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The run on the screen and those before it, which can be shown among the curves. */
public final class RunsPane extends VBox {
    private static final int MOST = 8;
    private final TrainViewModel model;
    private final Texts texts;
    private final VBox list = new VBox();
    private List<Object> drawn = List.of();

    /** A view of {@code model}. */
    public RunsPane(TrainViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("runs");
        getChildren().addAll(Parts.row("runs-head", Parts.label(texts.get("view.runs.title"), "strong"), Parts.spring(),
                Parts.label(Bindings.createStringBinding(() -> texts.now(model.experiment().experimentProperty().get().measuresError()
                        ? "view.runs.error" : "view.runs.accuracy"), model.experiment().settingsProperty(), texts.languageProperty()),
                        "subtle", "tiny")), list);
        InvalidationListener changed = observable -> refresh();
        model.snapshotProperty().addListener(changed);
        model.runs().addListener(changed);
        texts.languageProperty().addListener(changed);
        refresh();
    }

    private void refresh() {
        TrainingSnapshot at = model.snapshotProperty().get();
        List<Object> wanted = List.of(at.phase(), at.epochs().size(), at.epoch() > 0, List.copyOf(model.runs()),
                texts.languageProperty().get(), model.experiment().experimentProperty().get());
        if (wanted.equals(drawn)) {
            return;
        }
        drawn = wanted;
        list.getChildren().clear();
        list.getChildren().add(current(at));
        model.runs().stream().filter(run -> run.id() != model.currentRunProperty().get()).limit(MOST)
                .forEach(past -> list.getChildren().add(row(past)));
        boolean any = !at.epochs().isEmpty() || at.epoch() > 0 || !model.runs().isEmpty();
        setVisible(any);
        setManaged(any);
    }

    private HBox current(TrainingSnapshot at) {
        String name = KeptRun.shortName(model.experiment().experimentProperty().get().architecture());
        String detail = model.underWay() ? texts.now("view.phase." + at.phase().name())
                : texts.now("view.runs.epochs", at.epochs().size());
        double best = new KeptRun(0, "", true, model.experiment().now(), at).best();
        var icon = Parts.icon(Feather.EYE);
        icon.getStyleClass().add("run-eye");
        HBox row = row(name, detail, best);
        row.getChildren().addFirst(icon);
        row.getStyleClass().add("current");
        return row;
    }

    private HBox row(KeptRun past) {
        ToggleButton eye = new ToggleButton(null, Parts.icon(past.visible() ? Feather.EYE : Feather.EYE_OFF));
        eye.getStyleClass().add("eye");
        eye.setSelected(past.visible());
        Parts.name(eye, texts.get("view.runs.show"));
        eye.setOnAction(event -> model.setVisible(past, !past.visible()));
        HBox row = row(past.name(), texts.now("view.runs.epochs", past.epochs().size()), past.best());
        row.getChildren().addFirst(eye);
        return row;
    }

    private static HBox row(String name, String detail, double best) {
        Label left = Parts.label("run-name");
        left.setText(name);
        Label middle = Parts.label("subtle", "small");
        middle.setText("· " + detail);
        Label right = Parts.label("mono");
        right.setText(Double.isNaN(best) ? "–" : Numbers.fixed(best, 4));
        right.setMinWidth(USE_PREF_SIZE);
        return Parts.row("run", left, middle, Parts.spring(), right);
    }
}
