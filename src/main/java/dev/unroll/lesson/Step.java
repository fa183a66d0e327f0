package dev.unroll.lesson;

import java.util.List;

/**
 * One thing that is told about the picture. Its headline lies in the bundles under {@code lesson.<id>.<name>}, one sentence;
 * the line below it under {@code lesson.<id>.<name>.line}, where {@code {0}}, {@code {1}} … are the figures.
 *
 * @param name    of letters, once in a lesson
 * @param scene   what is on the screen before {@code action}
 * @param action  what then moves
 * @param target  where the person is to look
 * @param figures numbers of the line, read from the engine at that moment
 */
public record Step(String name, Scene scene, Action action, Target target, List<Figure> figures) {
    public Step {
        figures = List.copyOf(figures);
    }

    /** A scene and what is told about it. */
    public static Step of(String name, Scene scene) {
        return new Step(name, scene, new Action.Nothing(), new Target.Nothing(), List.of());
    }

    /** With something that moves. */
    public Step doing(Action next) {
        return new Step(name, scene, next, target, figures);
    }

    /** Pointing at a control, by the id it has in the window. */
    public Step at(String control) {
        return at(new Target.Control(control));
    }

    /** Pointing somewhere. */
    public Step at(Target next) {
        return new Step(name, scene, action, next, figures);
    }

    /** With numbers in its line. */
    public Step with(Figure... next) {
        return new Step(name, scene, action, target, List.of(next));
    }
}
