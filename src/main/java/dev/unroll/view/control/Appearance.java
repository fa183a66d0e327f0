package dev.unroll.view.control;

import dev.unroll.plot.Palette;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** How everything looks and speaks: language, theme, size of type and motion. */
public final class Appearance {
    private final Texts texts;
    private final BooleanProperty dark = new SimpleBooleanProperty(false);
    private final DoubleProperty scale = new SimpleDoubleProperty(1);
    private final DoubleProperty chosenScale = new SimpleDoubleProperty(1);
    private final BooleanProperty motion = new SimpleBooleanProperty(true);

    /** As the application begins. */
    public Appearance() {
        this(new Texts());
    }

    private Appearance(Texts texts) {
        this.texts = texts;
    }

    /** The same looks with a scale of their own, for another window. */
    public Appearance resizable() {
        Appearance other = new Appearance(texts);
        dark.subscribe(other.dark::set);
        motion.subscribe(other.motion::set);
        return other;
    }

    /** The texts in the language in use. */
    public Texts texts() {
        return texts;
    }

    /** Whether the ground is dark. */
    public BooleanProperty darkProperty() {
        return dark;
    }

    /** How much larger than usual a person wants everything, 1 … 2; the window's own scale comes on top. */
    public DoubleProperty chosenScaleProperty() {
        return chosenScale;
    }

    /** How much larger than usual type, gaps and controls are; the window sets it. */
    public DoubleProperty scaleProperty() {
        return scale;
    }

    /** How much larger than usual type, gaps and controls are. */
    public double scale() {
        return scale.get();
    }

    /** Whether steps and panels move; without, they jump. */
    public BooleanProperty motionProperty() {
        return motion;
    }

    /** The colours in use. */
    public Palette palette() {
        return Palette.of(dark.get());
    }
}
