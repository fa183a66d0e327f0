/** The way back on screen: the picture, how much of the gradient survives, and the panel that takes a gradient apart. */
@NullMarked
package dev.unroll.view.backward;

import org.jspecify.annotations.NullMarked;
