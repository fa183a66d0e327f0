package dev.unroll.view.evaluate;

import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import dev.unroll.workspace.KeptRun;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;

/** Other runs, the baseline, and the comparison of paddings. */
final class CompareMenu extends MenuButton {
    private final EvaluateViewModel model;
    private final Texts texts;
    private final Runnable compared;
    private final Runnable padded;

    /** Tells {@code compared} or {@code padded} what a person asked for. */
    CompareMenu(EvaluateViewModel model, Texts texts, Runnable compared, Runnable padded) {
        super(null, Parts.icon(Feather.PLUS));
        this.model = model;
        this.texts = texts;
        this.compared = compared;
        this.padded = padded;
        setId("compareWith");
        getStyleClass().add("export-menu");
        textProperty().bind(texts.get("view.evaluate.compare"));
        setMinWidth(USE_PREF_SIZE);
        getItems().add(new MenuItem());
        setOnShowing(event -> fill());
    }

    private void fill() {
        getItems().clear();
        ComparisonViewModel comparison = model.comparison();
        int shown = model.choicesProperty().get().run();
        int current = shown == EvaluateViewModel.CURRENT ? model.train().currentRunProperty().get() : shown;
        for (KeptRun run : model.train().runs()) {
            if (run.id() != current && !run.epochs().isEmpty()) {
                CheckMenuItem item = new CheckMenuItem(run.name());
                item.setMnemonicParsing(false);
                item.setId("compareRun" + run.id());
                item.setSelected(comparison.with(run.id()));
                item.setOnAction(event -> {
                    comparison.compare(run.id(), item.isSelected());
                    compared.run();
                });
                getItems().add(item);
            }
        }
        if (getItems().isEmpty()) {
            MenuItem none = new MenuItem(texts.now("view.evaluate.noRuns"));
            none.setDisable(true);
            getItems().add(none);
        }
        CheckMenuItem baseline = new CheckMenuItem(texts.now("view.evaluate.baselineItem"));
        baseline.setId("compareBaseline");
        baseline.setSelected(comparison.withBaseline());
        baseline.setDisable(!comparison.hasBaseline());
        baseline.setOnAction(event -> {
            comparison.compareBaseline(baseline.isSelected());
            compared.run();
        });
        MenuItem padding = new MenuItem(texts.now("view.evaluate.paddingItem"));
        padding.setId("comparePadding");
        padding.setDisable(!comparison.hasPaddings());
        padding.setOnAction(event -> padded.run());
        getItems().addAll(new SeparatorMenuItem(), baseline, padding);
    }
}
