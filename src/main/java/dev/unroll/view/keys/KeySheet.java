package dev.unroll.view.keys;

import static dev.unroll.view.keys.Stroke.alt;
import static dev.unroll.view.keys.Stroke.of;
import static dev.unroll.view.keys.Stroke.shift;
import static dev.unroll.view.keys.Stroke.shortcut;
import static dev.unroll.view.keys.Stroke.shortcutShift;

import java.util.List;
import javafx.scene.input.KeyCode;

/** The keys of every place in the window. */
public final class KeySheet {
    /** Wherever one is. */
    public static final KeyGroup EVERYWHERE = KeyGroup.of("everywhere",
            Shortcut.of("undo", shortcut(KeyCode.Z), shortcut(KeyCode.Y)),
            Shortcut.of("new", shortcut(KeyCode.N)),
            Shortcut.of("open", shortcut(KeyCode.O)),
            Shortcut.of("save", shortcut(KeyCode.S)),
            Shortcut.of("saveAs", shortcutShift(KeyCode.S)),
            Shortcut.of("export", shortcut(KeyCode.E)),
            Shortcut.of("tabs", shortcut(KeyCode.DIGIT1), shortcut(KeyCode.DIGIT6)),
            Shortcut.of("settings", shortcut(KeyCode.COMMA)),
            Shortcut.of("sheet", of(KeyCode.F1)),
            Shortcut.of("help", shift(KeyCode.F1)),
            Shortcut.of("present", of(KeyCode.F5)),
            Shortcut.of("fill", of(KeyCode.F11)));

    /** Training and the panels, on the Network screen. */
    public static final KeyGroup TRAINING = KeyGroup.of("training",
            Shortcut.of("train", of(KeyCode.T)),
            Shortcut.of("step", of(KeyCode.PERIOD), shift(KeyCode.PERIOD)),
            Shortcut.of("panels", of(KeyCode.OPEN_BRACKET), of(KeyCode.CLOSE_BRACKET)));

    /** Through the sequence. */
    public static final KeyGroup SEQUENCE = KeyGroup.of("sequence",
            Shortcut.of("play", of(KeyCode.SPACE)),
            Shortcut.of("move", of(KeyCode.LEFT), of(KeyCode.RIGHT)),
            Shortcut.of("moveFar", shift(KeyCode.LEFT), shift(KeyCode.RIGHT)),
            Shortcut.of("ends", of(KeyCode.HOME), of(KeyCode.END)),
            Shortcut.of("example", of(KeyCode.N), shift(KeyCode.N)),
            Shortcut.of("turn", of(KeyCode.B)),
            Shortcut.of("fold", of(KeyCode.F)));

    /** In the picture: the network, the cell, the way back. */
    public static final KeyGroup PICTURE = KeyGroup.of("picture",
            Shortcut.of("enter", of(KeyCode.ENTER)),
            Shortcut.of("leave", of(KeyCode.ESCAPE)),
            Shortcut.of("unit", of(KeyCode.UP), of(KeyCode.DOWN)),
            Shortcut.of("page", of(KeyCode.PAGE_UP), of(KeyCode.PAGE_DOWN)),
            Shortcut.of("operation", alt(KeyCode.LEFT), alt(KeyCode.RIGHT)),
            Shortcut.of("quantity", of(KeyCode.G), shift(KeyCode.G)),
            Shortcut.of("pin", of(KeyCode.P)));

    /** Where a chart of curves has the focus. */
    public static final KeyGroup CURVES = KeyGroup.of("curves",
            Shortcut.of("read", of(KeyCode.LEFT), of(KeyCode.RIGHT)),
            Shortcut.of("zoom", of(KeyCode.PLUS), of(KeyCode.MINUS)),
            Shortcut.of("whole", of(KeyCode.DIGIT0)));

    /** Where a layer's card has the focus. */
    public static final KeyGroup LAYERS = KeyGroup.of("layers",
            Shortcut.of("editLayer", of(KeyCode.ENTER)),
            Shortcut.of("addLayer", of(KeyCode.INSERT)),
            Shortcut.of("removeLayer", of(KeyCode.DELETE)),
            Shortcut.of("moveLayer", alt(KeyCode.UP), alt(KeyCode.DOWN)),
            Shortcut.of("copyLayer", shortcut(KeyCode.D)));

    /** The Data screen. */
    public static final KeyGroup DATA = KeyGroup.of("data",
            Shortcut.of("search", of(KeyCode.SLASH)),
            Shortcut.of("list", of(KeyCode.UP), of(KeyCode.DOWN)),
            Shortcut.of("token", of(KeyCode.LEFT), of(KeyCode.RIGHT)),
            Shortcut.of("neighbour", of(KeyCode.PAGE_UP), of(KeyCode.PAGE_DOWN)),
            Shortcut.of("toNetwork", of(KeyCode.ENTER)));

    /** The Evaluate screen. */
    public static final KeyGroup EVALUATE = KeyGroup.of("evaluate",
            Shortcut.of("matrix", of(KeyCode.LEFT), of(KeyCode.RIGHT)),
            Shortcut.of("filter", of(KeyCode.ENTER)),
            Shortcut.of("wrong", of(KeyCode.ESCAPE)));

    /** The Generate screen. */
    public static final KeyGroup GENERATE = KeyGroup.of("generate",
            Shortcut.of("generate", of(KeyCode.SPACE)),
            Shortcut.of("character", of(KeyCode.LEFT), of(KeyCode.RIGHT)),
            Shortcut.of("ends", of(KeyCode.HOME), of(KeyCode.END)));

    /** The Code screen. */
    public static final KeyGroup CODE = KeyGroup.of("code",
            Shortcut.of("find", of(KeyCode.F)),
            Shortcut.of("copyCode", of(KeyCode.C)),
            Shortcut.of("saveCode", of(KeyCode.S)),
            Shortcut.of("language", of(KeyCode.DIGIT1), of(KeyCode.DIGIT3)));

    /** While the stage, or another screen, is presented. */
    public static final KeyGroup PRESENTER = KeyGroup.of("presenter",
            Shortcut.of("next", of(KeyCode.SPACE), of(KeyCode.PAGE_DOWN)),
            Shortcut.of("previous", of(KeyCode.PAGE_UP)),
            Shortcut.of("blank", of(KeyCode.PERIOD)),
            Shortcut.of("moveTime", of(KeyCode.LEFT), of(KeyCode.RIGHT)),
            Shortcut.of("enter", of(KeyCode.ENTER)),
            Shortcut.of("outside", of(KeyCode.BACK_SPACE)),
            Shortcut.of("unit", of(KeyCode.UP), of(KeyCode.DOWN)),
            Shortcut.of("part", of(KeyCode.UP), of(KeyCode.DOWN)),
            Shortcut.of("turn", of(KeyCode.B)),
            Shortcut.of("playAlone", of(KeyCode.P)),
            Shortcut.of("laser", of(KeyCode.L)),
            Shortcut.of("caption", of(KeyCode.C)),
            Shortcut.of("hint", of(KeyCode.K)),
            Shortcut.of("endPresenting", of(KeyCode.ESCAPE), of(KeyCode.F5)));

    /** Lessons, in their list and while one runs. */
    public static final KeyGroup LESSONS = KeyGroup.of("lessons",
            Shortcut.of("lessonNext", of(KeyCode.SPACE), of(KeyCode.PAGE_DOWN)),
            Shortcut.of("lessonBack", of(KeyCode.PAGE_UP)),
            Shortcut.of("answer", of(KeyCode.DIGIT1), of(KeyCode.DIGIT9)),
            Shortcut.of("lessonCards", of(KeyCode.LEFT), of(KeyCode.RIGHT)));

    private KeySheet() {
    }

    /** What works on the Network screen, then everywhere. */
    public static List<KeyGroup> network() {
        return List.of(SEQUENCE, PICTURE, TRAINING, LAYERS, CURVES, EVERYWHERE);
    }

    /** What works at {@code place}, then everywhere. */
    public static List<KeyGroup> with(KeyGroup place) {
        return List.of(place, EVERYWHERE);
    }
}
