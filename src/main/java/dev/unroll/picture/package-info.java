/** Drawings of a network at work, as pure functions of a trace, a time and a view. */
@NullMarked
package dev.unroll.picture;

import org.jspecify.annotations.NullMarked;
