package dev.unroll.view.keys;

import dev.unroll.view.control.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;

/**
 * One press of a key.
 *
 * @param with the keys held meanwhile, in the order in which they are written
 */
public record Stroke(KeyCode code, List<Modifier> with) {
    public Stroke {
        with = List.copyOf(with);
    }

    static Stroke of(KeyCode code) {
        return new Stroke(code, List.of());
    }

    static Stroke shift(KeyCode code) {
        return new Stroke(code, List.of(KeyCombination.SHIFT_DOWN));
    }

    /** With Ctrl, on a Mac with Cmd. */
    static Stroke shortcut(KeyCode code) {
        return new Stroke(code, List.of(KeyCombination.SHORTCUT_DOWN));
    }

    static Stroke shortcutShift(KeyCode code) {
        return new Stroke(code, List.of(KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
    }

    static Stroke alt(KeyCode code) {
        return new Stroke(code, List.of(KeyCombination.ALT_DOWN));
    }

    /** The caps to press, the held ones first. */
    List<String> caps(Texts texts) {
        List<String> caps = new ArrayList<>();
        for (Modifier held : with) {
            caps.add(held == KeyCombination.SHIFT_DOWN ? texts.now("view.keys.cap.shift")
                    : held == KeyCombination.ALT_DOWN ? texts.now("view.keys.cap.alt") : texts.now("view.keys.cap.ctrl"));
        }
        caps.add(cap(texts));
        return caps;
    }

    private String cap(Texts texts) {
        return switch (code) {
            case LEFT -> "←";
            case RIGHT -> "→";
            case UP -> "↑";
            case DOWN -> "↓";
            case PERIOD -> ".";
            case COMMA -> ",";
            case SLASH -> "/";
            case OPEN_BRACKET -> "[";
            case CLOSE_BRACKET -> "]";
            case PLUS -> "+";
            case MINUS -> "−";
            case SPACE -> texts.now("view.keys.cap.space");
            case DELETE -> texts.now("view.keys.cap.delete");
            case INSERT -> texts.now("view.keys.cap.insert");
            case PAGE_UP -> texts.now("view.keys.cap.pageUp");
            case PAGE_DOWN -> texts.now("view.keys.cap.pageDown");
            case HOME -> texts.now("view.keys.cap.home");
            case END -> texts.now("view.keys.cap.end");
            case BACK_SPACE -> texts.now("view.keys.cap.backSpace");
            case ENTER -> texts.now("view.keys.cap.enter");
            case ESCAPE -> texts.now("view.keys.cap.escape");
            default -> code.getName();
        };
    }
}
