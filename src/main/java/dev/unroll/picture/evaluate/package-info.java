/** The drawings of a report on a model: matrix, figures, distributions, one's own sentence, as pure functions of numbers. */
@NullMarked
package dev.unroll.picture.evaluate;

import org.jspecify.annotations.NullMarked;
