package dev.unroll.view.main;

import dev.unroll.text.Language;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Icon;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.control.Segments;
import dev.unroll.view.control.Texts;
import dev.unroll.view.experiment.TrainViewModel;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The name, the experiment, the screens, the language and the theme. The tabs stand in the middle where there is room. */
final class TopBar extends HBox {
    /** From this width on there is room for words beside symbols. */
    private static final double WIDE = 1400;
    private final Texts texts;
    private final TabBar tabs;
    private final ExperimentMenu menu;

    TopBar(TrainViewModel model, FileItems files, Screens screens, Runnable showKeys, Runnable showSettings,
            Runnable present, Appearance appearance) {
        texts = appearance.texts();
        tabs = new TabBar(screens, texts);
        getStyleClass().addAll("row", "top-bar");
        PictureCanvas[] mark = new PictureCanvas[1];
        PictureCanvas logo = new PictureCanvas(surface -> Logo.paint(surface, appearance.palette(), mark[0].getHeight()));
        mark[0] = logo;
        appearance.darkProperty().subscribe(dark -> logo.repaint());
        appearance.scaleProperty().subscribe(scale -> {
            logo.setMinSize(26 * Logo.ASPECT * scale.doubleValue(), 26 * scale.doubleValue());
            logo.setMaxSize(26 * Logo.ASPECT * scale.doubleValue(), 26 * scale.doubleValue());
        });
        UndoButtons undo = new UndoButtons(model.experiment(), texts);
        menu = new ExperimentMenu(model.experiment(), files, texts);
        Button keys = Parts.iconButton(Feather.HELP_CIRCLE, texts.get("view.top.keys"), showKeys);
        keys.setId("keys");
        Button gear = Parts.iconButton(Feather.SETTINGS, texts.get("view.top.settings"), showSettings);
        gear.setId("gear");
        Label name = Parts.label(texts.get("app.name"), "brand");
        Segments<Language> languages = languages();
        for (Region whole : new Region[] {name, undo, tabs, languages}) {
            whole.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().addAll(logo, name, rule(), menu, undo, Parts.spring(), tabs,
                Parts.spring(), languages, theme(appearance), presenting(present, appearance), gear, keys);
    }

    /** Adds the tab of a screen. */
    void add(Tab tab) {
        tabs.add(tab);
    }

    /** Puts something in the place of the experiment. */
    void lend(Region chip) {
        getChildren().set(getChildren().indexOf(menu), chip);
    }

    private Segments<Language> languages() {
        Segments<Language> segments = new Segments<Language>(texts::use);
        for (Language each : Language.all()) {
            segments.add(each, new SimpleStringProperty(shortName(each)),
                    each.locale().getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT));
        }
        segments.getStyleClass().add("strong-segments");
        texts.languageProperty().subscribe(segments::show);
        return segments;
    }

    /** Its own name where that is short, else its code. */
    private static String shortName(Language language) {
        return language.ownName().length() <= 3 ? language.ownName() : language.code().toUpperCase(Locale.ROOT);
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

    /** Where there is no room it has only its symbol. */
    private Button presenting(Runnable present, Appearance appearance) {
        Label cap = Parts.label("keycap");
        cap.setText("F5");
        cap.setMinWidth(USE_PREF_SIZE);
        HBox face = Parts.row("present-face", Parts.icon(Feather.AIRPLAY), Parts.label(texts.get("present.begin"), "present-word"),
                cap);
        Button button = new Button(null, face);
        button.getStyleClass().addAll("small-button", "present-button");
        button.setId("present");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> present.run());
        Parts.name(button, texts.get("present.begin"));
        Runnable fit = () -> {
            boolean room = getWidth() >= WIDE * appearance.scale();
            face.getChildren().stream().skip(1).forEach(each -> {
                each.setVisible(room);
                each.setManaged(room);
            });
        };
        Parts.follow(fit, widthProperty(), appearance.scaleProperty());
        fit.run();
        return button;
    }

    private static Region rule() {
        Region rule = new Region();
        rule.getStyleClass().add("top-rule");
        return rule;
    }
}
