/** The window: top bar, model, network, curves and training, laid out for the room there is. */
@NullMarked
package dev.unroll.view.main;

import org.jspecify.annotations.NullMarked;
