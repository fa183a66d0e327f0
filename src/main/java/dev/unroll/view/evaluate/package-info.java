/** How good a model is and where it errs: the Evaluate screen. */
@NullMarked
package dev.unroll.view.evaluate;

import org.jspecify.annotations.NullMarked;
