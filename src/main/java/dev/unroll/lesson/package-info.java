/**
 * Lessons and quizzes as data. Nothing here draws or waits; {@code view.lesson} shows it, and {@code app} prepares its scenes.
 *
 * <h2>How to write a lesson</h2>
 *
 * <ol>
 * <li>One file in {@code lesson.catalogue} with a method that gives the {@link dev.unroll.lesson.Lesson}, and one line in
 * {@link dev.unroll.lesson.catalogue.Catalogue}, at its place in the order in which lessons are learned.
 * <li>Its texts in both bundles, in a block of its own under {@code lesson.<id>.}:
 * <ul>
 * <li>{@code title} (a few words) and {@code about} (one sentence: what one knows afterwards)
 * <li>for a step named {@code keep}: {@code keep}, the headline, one short sentence that can be read from the last row, and
 * {@code keep.line}, the line below it, with {@code {0}}, {@code {1}} … for the step's figures
 * <li>for a question named {@code ask}: {@code ask}, {@code ask.1} …, and {@code ask.why}
 * </ul>
 * In texts with figures an apostrophe is written twice.
 * <li>Run {@code CatalogueTest} (texts, ids, ideas) and {@code LessonScenesTest} (every scene in the real window, every target
 * there, every figure and every prediction readable).
 * </ol>
 *
 * <h2>What makes a good one</h2>
 *
 * <ul>
 * <li>Four to eight steps, each with one thought and something to look at: a {@link dev.unroll.lesson.Target}, and where
 * possible an {@link dev.unroll.lesson.Action}, so that every press of Space moves something.
 * <li>A {@link dev.unroll.lesson.Scene} says everything anew; build one from another by its methods
 * ({@code IN_CELL.operations(1)}), so that what stays the same is written once.
 * <li>Numbers are {@link dev.unroll.lesson.Figure}s, read when they are shown. Which unit shows something best depends on the
 * weights and on the language: ask for it by what it does ({@link dev.unroll.lesson.Unit}), and for a timestep by its word
 * ({@link dev.unroll.lesson.Place#word}). Sentences use words of the built-in vocabulary, and end without a full stop.
 * <li>Two to five questions of several kinds. A {@link dev.unroll.lesson.Question.Predict} stops before the answer is on the
 * screen and then lets the person see it.
 * </ul>
 */
@NullMarked
package dev.unroll.lesson;

import org.jspecify.annotations.NullMarked;
