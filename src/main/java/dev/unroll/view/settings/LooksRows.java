package dev.unroll.view.settings;

import dev.unroll.text.Language;
import dev.unroll.view.control.Choice;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Segments;
import dev.unroll.view.control.Texts;
import dev.unroll.workspace.settings.Settings;
import dev.unroll.workspace.settings.Settings.MotionChoice;
import dev.unroll.workspace.settings.Settings.ThemeChoice;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.layout.VBox;

/** Language, theme, scale and motion. */
final class LooksRows extends VBox {
    private static final String SYSTEM = "";
    private final SettingsViewModel model;
    private final Texts texts;
    private final Choice<String> language;

    LooksRows(SettingsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("settings-rows");
        language = new Choice<>(this::named);
        language.setId("settingsLanguage");
        language.accessibleTextProperty().bind(texts.get("view.prefs.language"));
        language.onChosen(code -> model.change(model.now().withLanguage(code.isEmpty() ? null : code)));
        Segments<ThemeChoice> theme = new Segments<>(choice -> model.change(model.now().withTheme(choice)));
        for (ThemeChoice each : ThemeChoice.values()) {
            theme.add(each, texts.get("view.prefs.theme." + name(each)), "theme-" + name(each));
        }
        Segments<Double> scale = new Segments<>(choice -> model.change(model.now().withScale(choice)));
        for (double each : Settings.SCALES) {
            scale.add(each, texts.get("view.prefs.percent", each), "scale-" + Math.round(each * 100));
        }
        Segments<MotionChoice> motion = new Segments<>(choice -> model.change(model.now().withMotion(choice)));
        for (MotionChoice each : MotionChoice.values()) {
            motion.add(each, texts.get("view.prefs.motion." + name(each)), "motion-" + name(each));
        }
        getChildren().addAll(Row.title(texts.get("view.prefs.looks")),
                new Row(texts.get("view.prefs.language"), texts.get("view.prefs.languageHint"), language),
                new Row(texts.get("view.prefs.theme"), texts.get("view.prefs.themeHint"), theme),
                new Row(texts.get("view.prefs.scale"), texts.get("view.prefs.scaleHint"), scale),
                new Row(texts.get("view.prefs.motion"), texts.get("view.prefs.motionHint"), motion));
        Parts.follow(this::showLanguage, model.settingsProperty(), texts.languageProperty());
        showLanguage();
        model.settingsProperty().subscribe(now -> {
            theme.show(now.theme());
            scale.show(now.scale());
            motion.show(now.motion());
        });
    }

    private void showLanguage() {
        String chosen = model.now().language();
        List<String> all = Stream.concat(Stream.of(SYSTEM), SettingsViewModel.languages().stream().map(Language::code)).toList();
        language.show(all, chosen != null && all.contains(chosen) ? chosen : SYSTEM);
    }

    private String named(String code) {
        return code.isEmpty() ? texts.now("view.prefs.languageSystem", model.systemLanguage().ownName())
                : Language.find(code).map(Language::ownName).orElse(code);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
