/** Forecasts as figures. */
@NullMarked
package dev.unroll.workspace.series;

import org.jspecify.annotations.NullMarked;
