/** Runs beside each other: what was set otherwise, and what came of it. */
@NullMarked
package dev.unroll.workspace.compare;

import org.jspecify.annotations.NullMarked;
