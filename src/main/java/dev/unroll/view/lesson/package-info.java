/** The lessons' list, a running lesson over the window, and its questions. */
@NullMarked
package dev.unroll.view.lesson;

import org.jspecify.annotations.NullMarked;
