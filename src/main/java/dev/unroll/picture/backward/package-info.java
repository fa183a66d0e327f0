/** The way back drawn: gradients from the loss to the first timestep, as pure functions of a trace, a time and a view. */
@NullMarked
package dev.unroll.picture.backward;

import org.jspecify.annotations.NullMarked;
