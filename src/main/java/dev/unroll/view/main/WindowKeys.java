package dev.unroll.view.main;

import dev.unroll.view.control.OwnKeys;
import dev.unroll.view.control.ScreenKeys;
import dev.unroll.view.experiment.ExperimentViewModel;
import dev.unroll.view.present.Presenter;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Who hears a key in the window: the presenter first, then the tour, what works everywhere, a lesson that leads, and the
 * screen in front. What lies over the window keeps the keys to itself.
 */
final class WindowKeys {
    private final MainView view;
    private final Screens screens;
    private final FileCommands commands;
    private final ExperimentViewModel experiment;

    /** Listens in {@code view} from now on. */
    WindowKeys(MainView view, Screens screens, FileCommands commands, ExperimentViewModel experiment) {
        this.view = view;
        this.screens = screens;
        this.commands = commands;
        this.experiment = experiment;
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
        view.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            // A field behind the presenter would write what a clicker types.
            Presenter presenter = view.presenter();
            if (presenter != null && presenter.active() && !presenter.elsewhere() && !view.asking().asks()) {
                event.consume();
            }
        });
    }

    private void key(KeyEvent event) {
        Presenter presenter = view.presenter();
        if (view.keysShown()) {
            return;
        }
        if (presenter != null && !view.asking().asks() && presenter.takes(event)) {
            event.consume();
            return;
        }
        if (presenter != null && presenter.active() && !presenter.elsewhere()) {
            // Whoever leads may have keys of its own, such as the answers to a question.
            if (!event.isControlDown() && !event.isAltDown() && !event.isMetaDown() && view.led(event)) {
                event.consume();
            }
            return;
        }
        view.help().dim();
        if (!view.covered() && (view.help().tourTakes(event) || everywhere(event))) {
            event.consume();
            return;
        }
        boolean typing = event.getTarget() instanceof TextInputControl || event.getTarget() instanceof ComboBoxBase
                || event.getTarget() instanceof Slider || OwnKeys.kept(event);
        if (view.asking().asks() || typing || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        // A lesson may speak of a dialog that lies over the screen.
        if (view.led(event) || !view.covered() && screens.front() instanceof ScreenKeys keyed && keyed.key(event)) {
            event.consume();
        }
    }

    /** F1, F5 and F11. */
    private boolean everywhere(KeyEvent event) {
        switch (event.getCode()) {
            case F5 -> view.present();
            case F11 -> {
                if (!(view.getScene().getWindow() instanceof Stage stage)) {
                    return false;
                }
                stage.setFullScreen(!stage.isFullScreen());
            }
            case F1 -> {
                if (event.isShiftDown()) {
                    view.showHelp();
                } else {
                    view.showKeys();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Shortcuts with Ctrl (or Cmd); a text field keeps its own undo. */
    private void shortcut(KeyEvent event) {
        Presenter presenter = view.presenter();
        boolean turning = presenter != null && presenter.active() && event.getCode().isDigitKey() && !view.keysShown();
        if (!event.isShortcutDown() || event.isAltDown() || view.covered() && !turning) {
            return;
        }
        boolean typing = event.getTarget() instanceof TextInputControl;
        Runnable action = switch (event.getCode()) {
            case S -> event.isShiftDown() ? commands::saveAs : commands::save;
            case O -> commands::open;
            case N -> commands::createEmpty;
            case E -> () -> ExportMenu.open(screens.front());
            case COMMA -> view::showSettings;
            case DIGIT1, DIGIT2, DIGIT3, DIGIT4, DIGIT5, DIGIT6 -> place(event.getCode());
            case Y -> typing ? null : this::redo;
            case Z -> typing ? null : event.isShiftDown() ? this::redo : this::undo;
            default -> null;
        };
        if (action != null) {
            action.run();
            event.consume();
        }
    }

    private @Nullable Runnable place(KeyCode digit) {
        Tab tab = screens.at(digit.ordinal() - KeyCode.DIGIT1.ordinal());
        return tab == null ? null : () -> screens.show(tab);
    }

    private void undo() {
        if (!(screens.front() instanceof ScreenKeys keyed && keyed.undo())) {
            experiment.undo();
        }
    }

    private void redo() {
        if (!(screens.front() instanceof ScreenKeys keyed && keyed.redo())) {
            experiment.redo();
        }
    }
}
