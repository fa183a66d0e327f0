/** What a person tries on one sequence: values set by hand, gradients checked, how far gradients reach. */
@NullMarked
package dev.unroll.workspace.study;

import org.jspecify.annotations.NullMarked;
