package dev.unroll.view.present;

import dev.unroll.view.control.Caption;
import dev.unroll.view.control.Guide;
import dev.unroll.view.control.Texts;
import dev.unroll.view.network.Playhead;
import dev.unroll.view.stage.Direction;
import dev.unroll.view.stage.Level;
import dev.unroll.view.stage.StageViewModel;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * What the hall hears and sees besides the picture: a caption, which is the guide's while one leads and otherwise tells
 * the operation or the timestep in words, and what a clicker does. The place is the stage's own, so that leaving loses
 * nothing.
 */
public final class PresenterViewModel {
    private final StageViewModel stage;
    private final Teller teller;
    private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper stageInFront = new ReadOnlyBooleanWrapper(true);
    private final ObservableValue<?> screen;
    private final ReadOnlyObjectWrapper<@Nullable Caption> caption = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper guided = new ReadOnlyBooleanWrapper();
    private final BooleanProperty blank = new SimpleBooleanProperty();
    private final BooleanProperty captionShown = new SimpleBooleanProperty(true);
    private final BooleanProperty keysShown = new SimpleBooleanProperty(true);
    private final BooleanProperty laser = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper part = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper pointed = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper upcoming = new ReadOnlyStringWrapper("");
    private final Texts texts;
    private List<String> parts = List.of();
    private @Nullable Guide guide;

    /** Presents {@code stage} while {@code screen} has the value {@code ofStage}, and another screen while it has not. */
    public <T> PresenterViewModel(StageViewModel stage, ObservableValue<T> screen, T ofStage, Texts texts) {
        this.stage = stage;
        this.screen = screen;
        this.texts = texts;
        teller = new Teller(stage, texts);
        screen.subscribe(shown -> {
            stageInFront.set(ofStage.equals(shown));
            tell();
        });
        Playhead playhead = stage.network().playhead();
        for (ObservableValue<?> each : new ObservableValue<?>[] {playhead.goalProperty(),
                playhead.targetProperty(), stage.levelProperty(), stage.directionProperty(), stage.layerProperty(),
                stage.studiedProperty(), stage.chosenProperty(),
                stage.network().seenProperty(), stage.buildUp().stageProperty(), texts.languageProperty()}) {
            each.subscribe((before, now) -> tell());
        }
    }

    // ---- properties ----

    /** Whether it is presented at this moment. */
    public ReadOnlyBooleanProperty activeProperty() {
        return active.getReadOnlyProperty();
    }

    /** Whether the stage is what is presented, and not another screen. */
    public ReadOnlyBooleanProperty stageInFrontProperty() {
        return stageInFront.getReadOnlyProperty();
    }

    /** Another value whenever another screen comes to the front. */
    ObservableValue<?> screenProperty() {
        return screen;
    }

    /** What stands below the picture; null where there is nothing to say. */
    public ReadOnlyObjectProperty<@Nullable Caption> captionProperty() {
        return caption.getReadOnlyProperty();
    }

    /** Whether the hall sees nothing. */
    public BooleanProperty blankProperty() {
        return blank;
    }

    /** Whether the caption is to be seen. */
    public BooleanProperty captionShownProperty() {
        return captionShown;
    }

    /** Whether the keys are written beside the caption. */
    public BooleanProperty keysShownProperty() {
        return keysShown;
    }

    /** Whether a dot of light follows the pointer. */
    public BooleanProperty laserProperty() {
        return laser;
    }

    /** Which of the parts of another screen than the stage is seen, 0 first. */
    public ReadOnlyIntegerProperty partProperty() {
        return part.getReadOnlyProperty();
    }

    /** The id of the control that is spoken of, whose part is to be seen; empty for none. */
    ReadOnlyStringProperty pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    /** What the next click brings, in a sentence; empty where nobody knows. */
    public ReadOnlyStringProperty upcomingProperty() {
        return upcoming.getReadOnlyProperty();
    }

    // ---- commands ----

    /** Speaks of a control by its id. */
    public void point(String control) {
        pointed.set("");
        pointed.set(control);
    }

    /** Hears by their names which parts the screen in front has now. */
    void offer(List<String> names) {
        String seen = part.get() < parts.size() ? parts.get(part.get()) : "";
        parts = List.copyOf(names);
        part.set(Math.max(0, parts.indexOf(seen)));
        tell();
    }

    /** Shows another part of the screen in front. */
    public void show(int which) {
        if (which >= 0 && which < parts.size()) {
            part.set(which);
            tell();
        }
    }

    /** Lets {@code leader} lead from now on whenever it has something to tell. */
    public void follow(Guide leader) {
        guide = leader;
        leader.captionProperty().subscribe(told -> tell());
    }

    /** Begins to present. */
    public void begin() {
        blank.set(false);
        laser.set(false);
        active.set(true);
        tell();
    }

    /** Ends it; the stage stays where it is. */
    public void end() {
        active.set(false);
        stage.network().playhead().playingProperty().set(false);
    }

    /** The guide's next step; without one the next operation or timestep, against time on the way back. */
    public void next() {
        go(true);
    }

    /** The step before. */
    public void previous() {
        go(false);
    }

    private void go(boolean on) {
        if (blank.get()) {
            blank.set(false);
            return;
        }
        if (guide != null && guided.get()) {
            if (on) {
                guide.next();
            } else {
                guide.previous();
            }
        } else if (stageInFront.get()) {
            step(on);
        } else {
            show(part.get() + (on ? 1 : -1));
        }
    }

    private void step(boolean on) {
        Playhead playhead = stage.network().playhead();
        playhead.playingProperty().set(false);
        if (stage.buildUp().open()) {
            stage.buildUp().step(on);
        } else {
            playhead.step(on != (stage.directionProperty().get() == Direction.BACKWARD));
        }
    }

    /** Goes into the cell of the timestep, where one is outside. */
    public void enter() {
        if (stageInFront.get() && stage.levelProperty().get() == Level.NETWORK && stage.step() >= 0) {
            stage.enter(stage.layerProperty().get(), stage.step());
        }
    }

    private void tell() {
        Guide leader = guide;
        Caption told = leader == null ? null : leader.captionProperty().getValue();
        guided.set(told != null);
        if (active.get()) {
            caption.set(told != null ? told : stageInFront.get() ? teller.now() : ofPart());
            upcoming.set(leader != null && told != null ? leader.upcoming() : stageInFront.get() ? teller.next() : nextPart());
        }
    }

    private String nextPart() {
        return part.get() + 1 < parts.size() ? texts.now("present.part." + parts.get(part.get() + 1)) : "";
    }

    private @Nullable Caption ofPart() {
        return parts.isEmpty() ? null : new Caption(texts.now("present.part." + parts.get(part.get())), List.of(), part.get(),
                parts.size() > 1 ? parts.size() : 0);
    }
}
