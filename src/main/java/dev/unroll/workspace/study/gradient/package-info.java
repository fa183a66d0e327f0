/** Gradients looked at closely: what made one, whether it is right, and how far it reaches. */
@NullMarked
package dev.unroll.workspace.study.gradient;

import org.jspecify.annotations.NullMarked;
