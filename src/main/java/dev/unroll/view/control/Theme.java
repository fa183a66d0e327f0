package dev.unroll.view.control;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.unroll.plot.Colour;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;

/**
 * Dresses a scene: AtlantaFX's Primer below, Unroll's style sheet on top, and between them the palette's colours under
 * the names that the sheet uses. Follows the appearance from then on.
 */
public final class Theme {
    /** The size of ordinary text, before scaling. */
    public static final double BODY = 13;
    private static final String SHEET = "/dev/unroll/view/unroll.css";
    private static final Map<String, String> ATLANTA = Map.ofEntries(
            Map.entry("-color-fg-default", "-unroll-text"), Map.entry("-color-fg-muted", "-unroll-text-muted"),
            Map.entry("-color-fg-subtle", "-unroll-text-subtle"), Map.entry("-color-bg-default", "-unroll-ground"),
            Map.entry("-color-bg-overlay", "-unroll-ground"), Map.entry("-color-bg-subtle", "-unroll-subtle"),
            Map.entry("-color-bg-inset", "-unroll-inset"), Map.entry("-color-border-default", "-unroll-border"),
            Map.entry("-color-border-muted", "-unroll-border-muted"), Map.entry("-color-accent-fg", "-unroll-accent"),
            Map.entry("-color-accent-emphasis", "-unroll-accent-button"),
            Map.entry("-color-accent-subtle", "-unroll-accent-subtle"),
            Map.entry("-fx-text-base-color", "-unroll-text"), Map.entry("-fx-base", "-unroll-subtle"),
            Map.entry("-fx-background", "-unroll-ground"), Map.entry("-fx-control-inner-background", "-unroll-ground"),
            Map.entry("-fx-accent", "-unroll-accent"), Map.entry("-fx-focus-color", "-unroll-accent"),
            Map.entry("-fx-dark-text-color", "-unroll-text"), Map.entry("-fx-mid-text-color", "-unroll-text"),
            Map.entry("-fx-light-text-color", "-unroll-ground"), Map.entry("-fx-box-border", "-unroll-border"));

    private Theme() {
    }

    /** Dresses {@code scene} and keeps it dressed. */
    public static void follow(Scene scene, Appearance appearance) {
        appearance.darkProperty().subscribe(dark -> dress(scene, appearance));
        appearance.scaleProperty().subscribe(scale -> size(scene.getRoot(), appearance));
        scene.rootProperty().subscribe(root -> size(root, appearance));
    }

    /** Gives a root, or what is larger than its surroundings, the size of ordinary text; before it is put into a scene, best. */
    public static void size(Parent root, Appearance appearance) {
        root.setStyle("-fx-font-size: " + Numbers.fixed(BODY * appearance.scale(), 3) + "px;");
    }

    private static void dress(Scene scene, Appearance appearance) {
        Application.setUserAgentStylesheet(
                (appearance.darkProperty().get() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        String sheet = Theme.class.getResource(SHEET).toExternalForm();
        scene.getStylesheets().setAll(colours(appearance.palette()), sheet);
        scene.setFill(FxColours.of(appearance.palette().of(Palette.Role.GROUND)));
    }

    /** The palette as a style sheet. */
    private static String colours(Palette palette) {
        StringBuilder css = new StringBuilder(".root {\n");
        for (Map.Entry<String, Colour> each : palette.named().entrySet()) {
            css.append(each.getKey()).append(": ").append(each.getValue().web()).append(";\n");
        }
        ATLANTA.forEach((theirs, ours) -> css.append(theirs).append(": ").append(ours).append(";\n"));
        css.append("}\n");
        byte[] bytes = css.toString().getBytes(StandardCharsets.UTF_8);
        return "data:text/css;charset=UTF-8;base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
