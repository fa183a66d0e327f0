package dev.unroll.view.present;

import dev.unroll.trace.Spot;
import dev.unroll.view.network.Playhead;
import dev.unroll.view.stage.Direction;
import dev.unroll.view.stage.StageViewModel;
import javafx.beans.property.BooleanProperty;
import javafx.scene.input.KeyEvent;

/** What keys do while it is presented: a clicker's four first. */
final class PresenterKeys {
    private static final int LEAP = 10;
    private final PresenterViewModel model;
    private final StageViewModel stage;

    PresenterKeys(PresenterViewModel model, StageViewModel stage) {
        this.model = model;
        this.stage = stage;
    }

    /** What every clicker sends, whichever window hears it; false where it is another key. */
    boolean clicked(KeyEvent event) {
        switch (event.getCode()) {
            case PAGE_DOWN -> model.next();
            case PAGE_UP -> model.previous();
            case PERIOD -> flip(model.blankProperty());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Does what a key asks for in the hall's window; false where it means nothing. */
    boolean handle(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return false;
        }
        if (clicked(event)) {
            return true;
        }
        switch (event.getCode()) {
            case SPACE -> model.next();
            case L -> flip(model.laserProperty());
            case C -> flip(model.captionShownProperty());
            case K -> flip(model.keysShownProperty());
            default -> {
                return model.stageInFrontProperty().get() ? onStage(event) : elsewhere(event);
            }
        }
        return true;
    }

    /** B turns the stage around; elsewhere it is free and blanks, as clickers expect. */
    private boolean elsewhere(KeyEvent event) {
        switch (event.getCode()) {
            case B -> flip(model.blankProperty());
            case UP -> model.show(model.partProperty().get() - 1);
            case DOWN -> model.show(model.partProperty().get() + 1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean onStage(KeyEvent event) {
        Playhead playhead = stage.network().playhead();
        int far = event.isShiftDown() ? LEAP : 1;
        switch (event.getCode()) {
            case LEFT -> playhead.move(-far);
            case RIGHT -> playhead.move(far);
            case HOME -> playhead.seek(1);
            case END -> playhead.seek(Integer.MAX_VALUE);
            case P -> playhead.playOrPause();
            case UP -> unit(-1);
            case DOWN -> unit(1);
            case ENTER -> model.enter();
            case BACK_SPACE -> stage.leave();
            case B -> stage.turn(stage.directionProperty().get() == Direction.FORWARD ? Direction.BACKWARD : Direction.FORWARD);
            case F -> stage.network().toggleFold();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void unit(int by) {
        Spot spot = stage.chosenProperty().get();
        var studied = stage.studiedProperty().get();
        if (spot != null && studied != null && spot.in(studied.trace())) {
            int count = spot.quantity().values(studied.trace().layers().get(spot.layer()).steps().get(spot.t())).length;
            stage.choose(spot.unit(Math.floorMod(spot.unit() + by, Math.max(1, count))));
        } else {
            stage.network().moveFocus(by);
        }
    }

    private static void flip(BooleanProperty property) {
        property.set(!property.get());
    }
}
