/** The middle of the window: one sequence seen from afar, inside one cell, or backwards; and the way between. */
@NullMarked
package dev.unroll.view.stage;

import org.jspecify.annotations.NullMarked;
