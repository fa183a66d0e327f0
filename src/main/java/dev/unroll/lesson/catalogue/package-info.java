/** The lessons, a file for each. */
@NullMarked
package dev.unroll.lesson.catalogue;

import org.jspecify.annotations.NullMarked;
