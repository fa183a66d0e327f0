/** The drawing of one cell of a recurrent layer at one timestep, as a pure function of a trace, a time and a view. */
@NullMarked
package dev.unroll.picture.cell;

import org.jspecify.annotations.NullMarked;
