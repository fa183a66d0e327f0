/** The model builder: a stack of cards, one for each layer, and what one can do with them. */
@NullMarked
package dev.unroll.view.model;

import org.jspecify.annotations.NullMarked;
