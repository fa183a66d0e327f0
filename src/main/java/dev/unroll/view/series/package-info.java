/** A series of numbers, foretold. */
@NullMarked
package dev.unroll.view.series;

import org.jspecify.annotations.NullMarked;
