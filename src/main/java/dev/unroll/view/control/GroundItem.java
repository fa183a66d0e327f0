package dev.unroll.view.control;

import dev.unroll.plot.ExportOptions;
import dev.unroll.plot.Theme;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CustomMenuItem;

/** In a menu of exports: on which ground, and so in which colours, figures and pictures are written. */
public final class GroundItem extends CustomMenuItem {
    /** Changes {@code options}; the three buttons' ids begin with {@code id}. */
    public GroundItem(ObjectProperty<ExportOptions> options, Texts texts, String id) {
        Segments<Theme> themes = new Segments<Theme>(theme -> options.set(options.get().withTheme(theme)))
                .add(Theme.LIGHT, texts.get("view.curves.theme.LIGHT"), id + "Light")
                .add(Theme.DARK, texts.get("view.curves.theme.DARK"), id + "Dark")
                .add(Theme.PRINT, texts.get("view.curves.theme.PRINT"), id + "Print");
        options.subscribe(now -> themes.show(now.theme()));
        setContent(Parts.row("menu-content", Parts.label(texts.get("view.curves.ground")), Parts.spring(), themes));
        setHideOnClick(false);
    }
}
