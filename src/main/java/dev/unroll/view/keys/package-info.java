/** The sheet of keys: what each key of the screen in front does. */
@NullMarked
package dev.unroll.view.keys;

import org.jspecify.annotations.NullMarked;
