/** The current model, its data and its training as source code of other tools. */
@NullMarked
package dev.unroll.code;

import org.jspecify.annotations.NullMarked;
