package dev.unroll.view.control;

import javafx.scene.layout.Region;

/**
 * A part of a screen that a hall sees alone.
 *
 * @param name  ends the key of the sentence told below it, {@code present.part.NAME}
 * @param view  what is seen
 * @param grows whether it fills whatever room there is, as a picture or a list does
 */
public record HallPart(String name, Region view, boolean grows) {
}
