package dev.unroll.view.stage;

import dev.unroll.plot.Film;
import dev.unroll.plot.Painting;
import java.util.function.DoubleFunction;

/** A stretch of time on the stage. */
record StageFilm(String name, String description, Shots shots, DoubleFunction<Painting> picture) implements Film {
    @Override
    public int frames() {
        return shots.all().size();
    }

    @Override
    public double seconds(int frame) {
        return shots.all().get(frame).seconds();
    }

    @Override
    public Painting frame(int frame) {
        return picture.apply(shots.all().get(frame).time());
    }
}
