/** The curves of training, the runs they come from, and what can be taken away from them. */
@NullMarked
package dev.unroll.view.curves;

import org.jspecify.annotations.NullMarked;
