/** Figures as values, the palette, and the surface on which figures and pictures are painted. */
@NullMarked
package dev.unroll.plot;

import org.jspecify.annotations.NullMarked;
