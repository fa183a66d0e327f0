package dev.unroll.view.experiment;

import dev.unroll.workspace.Draft;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.Timeline;
import java.util.function.BiPredicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Every edit and the way back and forth among them; where one would end a run under way, its person is asked first. */
final class Edits {
    private final Runnable follow;
    private final ReadOnlyObjectWrapper<@Nullable Question> question = new ReadOnlyObjectWrapper<>();
    private Timeline<Draft> timeline;
    private BiPredicate<Experiment, Experiment> endsRun = (before, after) -> false;
    private Runnable pending = () -> { };

    /** Begins with {@code first}; {@code follow} is run after every change of {@link #now}. */
    Edits(Draft first, Runnable follow) {
        timeline = new Timeline<>(first);
        this.follow = follow;
    }

    /** A question that waits for {@link #answer}, or null. */
    ReadOnlyObjectProperty<@Nullable Question> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** The state after all edits. */
    Draft now() {
        return timeline.now();
    }

    /** The state to which an undo would go back, or null. */
    @Nullable Draft before() {
        return timeline.before();
    }

    /** The state to which a redo would go on, or null. */
    @Nullable Draft after() {
        return timeline.after();
    }

    /** {@code test} says whether going from one experiment to another would end a run under way. */
    void guard(BiPredicate<Experiment, Experiment> test) {
        endsRun = test;
    }

    /** One more edit; several of the same gesture, which has a name, are undone together. */
    void edit(Draft next, String gesture) {
        asking(next, () -> timeline.edit(next, gesture));
    }

    /** One more edit that ends no run. */
    void editFreely(Draft next) {
        timeline.edit(next, "");
        follow.run();
    }

    /** Another state in place of the newest one, which is no edit of a person. */
    void amend(Draft next) {
        timeline.amend(next);
        follow.run();
    }

    /** Goes back by one edit. */
    void undo() {
        Draft back = timeline.before();
        if (back != null) {
            asking(back, () -> timeline.undo());
        }
    }

    /** Goes back by one edit that there is, and asks nobody. */
    void undoFreely() {
        timeline.undo();
        follow.run();
    }

    /** Takes one undo back. */
    void redo() {
        Draft forth = timeline.after();
        if (forth != null) {
            asking(forth, () -> timeline.redo());
        }
    }

    /** Does what was wanted, or leaves everything as it is. */
    void answer(boolean yes) {
        Runnable wanted = pending;
        pending = () -> { };
        question.set(null);
        if (yes) {
            wanted.run();
        }
    }

    /** Begins anew: nothing of what was before can be undone. */
    void open(Draft other) {
        pending = () -> { };
        question.set(null);
        timeline = new Timeline<>(other);
        follow.run();
    }

    private void asking(Draft next, Runnable change) {
        Runnable whole = () -> {
            change.run();
            follow.run();
        };
        if (endsRun.test(now().experiment(), next.experiment())) {
            pending = whole;
            question.set(new Question(now(), next));
        } else {
            whole.run();
        }
    }
}
