/**
 * The curves of training as figures: a pure function of runs and options, the same for the window, for files and for the
 * command line.
 */
@NullMarked
package dev.unroll.workspace.curves;

import org.jspecify.annotations.NullMarked;
