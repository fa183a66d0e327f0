package dev.unroll.view.stage;

import dev.unroll.view.inspect.ByHand;
import dev.unroll.workspace.Timeline;
import dev.unroll.workspace.study.WhatIf;
import dev.unroll.workspace.study.WhatIf.Place;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The values that a person has set by hand, with the way back through every change. */
public final class Hand implements ByHand {
    private Timeline<WhatIf> timeline = new Timeline<>(WhatIf.NOTHING);
    private final ReadOnlyObjectWrapper<WhatIf> whatIf = new ReadOnlyObjectWrapper<>(WhatIf.NOTHING);

    /** What is set now. */
    public ReadOnlyObjectProperty<WhatIf> whatIfProperty() {
        return whatIf.getReadOnlyProperty();
    }

    @Override
    public void set(Place place, double value) {
        edit(whatIf.get().with(place, value), place.toString());
    }

    @Override
    public void goOn(Place place, double value) {
        WhatIf next = whatIf.get().with(place, value);
        if (timeline.after() == null && timeline.before() != null) {
            timeline.amend(next);
            whatIf.set(next);
        } else {
            edit(next, place.toString());
        }
    }

    @Override
    public void clear(Place place) {
        edit(whatIf.get().without(place), "");
    }

    @Override
    public void restore() {
        edit(WhatIf.NOTHING, "");
    }

    /** What an undo would bring back, or null. */
    public @Nullable WhatIf before() {
        return timeline.before();
    }

    /** What a redo would bring, or null. */
    public @Nullable WhatIf after() {
        return timeline.after();
    }

    /** Goes back by one change. */
    public void undo() {
        whatIf.set(timeline.undo());
    }

    /** Takes one undo back. */
    public void redo() {
        whatIf.set(timeline.redo());
    }

    /** Forgets everything, where another model has come. */
    void forget() {
        timeline = new Timeline<>(WhatIf.NOTHING);
        whatIf.set(WhatIf.NOTHING);
    }

    /** Drops the values of single timesteps, where another sequence has come. */
    void anotherSequence() {
        WhatIf kept = whatIf.get();
        for (Place place : whatIf.get().values().keySet()) {
            kept = place instanceof Place.Number ? kept.without(place) : kept;
        }
        if (!kept.equals(whatIf.get())) {
            timeline = new Timeline<>(kept);
            whatIf.set(kept);
        }
    }

    private void edit(WhatIf next, String gesture) {
        timeline.edit(next, gesture);
        whatIf.set(next);
    }
}
