package dev.unroll.view.lesson;

import dev.unroll.lesson.Action;
import dev.unroll.lesson.Scene;
import dev.unroll.lesson.Seen;
import dev.unroll.lesson.Target;
import javafx.beans.value.ObservableValue;

/** A window in which lessons prepare their scenes, apart from what the person works on. */
public interface LessonStage {
    /** Puts the person's own work aside; nothing of it changes until {@link #leave}. */
    void enter();

    /**
     * Prepares a scene, whatever is there; once it is, {@code action} begins and {@code target} is pointed at. Of several
     * scenes that are asked for at once only the last one comes.
     */
    void show(Scene scene, Action action, Target target);

    /** What is on the screen. */
    Seen seen();

    /** Another number whenever {@link #seen} may read other numbers. */
    ObservableValue<Number> versionProperty();

    /** Whether the person has gone elsewhere since. */
    ObservableValue<Boolean> awayProperty();

    /** Gives the person's own work back as it was. */
    void leave();
}
