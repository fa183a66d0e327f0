/** A person's own file on its way to a data set. */
@NullMarked
package dev.unroll.view.own;

import org.jspecify.annotations.NullMarked;
