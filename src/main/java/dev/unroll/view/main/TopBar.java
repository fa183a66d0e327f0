package dev.unroll.view.main;

import dev.unroll.plot.Numbers;
import dev.unroll.text.Language;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Choice;
import dev.unroll.view.control.Icon;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.control.Segments;
import dev.unroll.view.control.Texts;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.KeptRun;
import dev.unroll.workspace.Preset;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The name, the presets, the language and the theme. */
final class TopBar extends HBox {
    private final TrainViewModel model;
    private final Texts texts;
    private final Choice<Preset> presets;

    TopBar(TrainViewModel model, Appearance appearance) {
        this.model = model;
        texts = appearance.texts();
        getStyleClass().addAll("row", "top-bar");
        PictureCanvas[] mark = new PictureCanvas[1];
        PictureCanvas logo = new PictureCanvas(surface -> Logo.paint(surface, appearance.palette(), mark[0].getHeight()));
        mark[0] = logo;
        appearance.darkProperty().subscribe(dark -> logo.repaint());
        appearance.scaleProperty().subscribe(scale -> {
            logo.setMinSize(26 * Logo.ASPECT * scale.doubleValue(), 26 * scale.doubleValue());
            logo.setMaxSize(26 * Logo.ASPECT * scale.doubleValue(), 26 * scale.doubleValue());
        });
        presets = new Choice<>(Preset::name);
        presets.setId("preset");
        presets.getStyleClass().add("preset-choice");
        presets.setMaxWidth(USE_PREF_SIZE);
        presets.setCellFactory(list -> new PresetCell(false));
        presets.setButtonCell(new PresetCell(true));
        presets.onChosen(model.experiment()::choose);
        presets.accessibleTextProperty().bind(texts.get("view.top.preset"));
        getChildren().addAll(logo, Parts.label(texts.get("app.name"), "brand"), rule(), presets, Parts.spring(),
                languages(), theme(appearance));
        model.experiment().experimentProperty().subscribe(now -> showPresets());
    }

    private void showPresets() {
        Experiment open = model.experiment().now();
        List<Preset> all = model.experiment().presets();
        presets.show(all, all.stream().filter(s -> s.name().equals(open.title())).findFirst().orElse(all.getFirst()));
    }

    private Segments<Language> languages() {
        Segments<Language> segments = new Segments<Language>(texts::use)
                .add(Language.KOREAN, new SimpleStringProperty(texts.now("view.top.korean")), "korean")
                .add(Language.ENGLISH, new SimpleStringProperty(texts.now("view.top.english")), "english");
        segments.getStyleClass().add("strong-segments");
        texts.languageProperty().subscribe(segments::show);
        return segments;
    }

    private Button theme(Appearance appearance) {
        var name = texts.languageProperty().flatMap(l -> appearance.darkProperty()
                .map(dark -> texts.now(dark ? "view.top.light" : "view.top.dark")));
        Icon icon = Parts.icon(Feather.MOON);
        Button button = Parts.iconButton(Feather.MOON, name,
                () -> appearance.darkProperty().set(!appearance.darkProperty().get()));
        button.setGraphic(icon);
        button.setId("theme");
        appearance.darkProperty().subscribe(dark -> icon.setIconCode(dark ? Feather.SUN : Feather.MOON));
        return button;
    }

    private static Region rule() {
        Region rule = new Region();
        rule.getStyleClass().add("top-rule");
        return rule;
    }

    /** A preset with what it is in short; on the button its name is preceded by what a name it is. */
    private final class PresetCell extends ListCell<Preset> {
        private final boolean button;

        PresetCell(boolean button) {
            this.button = button;
            getStyleClass().add("preset-cell");
        }

        @Override
        protected void updateItem(Preset item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            setGraphic(empty || item == null ? null : content(item));
        }

        private HBox content(Preset item) {
            Label name = Parts.label("strong");
            name.setText(item.name());
            Label detail = Parts.label("subtle", "small");
            detail.textProperty().bind(texts.get("view.top.presetDetail", KeptRun.shortName(item.architecture()),
                    Numbers.grouped(item.architecture().parameterCount())));
            HBox content = Parts.row("preset-content");
            if (button) {
                Icon icon = Parts.icon(Feather.LAYERS);
                icon.getStyleClass().add("accent-icon");
                content.getChildren().addAll(icon, Parts.label(texts.get("view.top.preset"), "muted"));
            }
            content.getChildren().add(name);
            if (!button) {
                content.getChildren().add(Parts.spring());
            }
            content.getChildren().add(detail);
            return content;
        }
    }
}
