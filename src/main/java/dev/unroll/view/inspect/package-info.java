/** The panel that spells out how one number came about, and lets it and its terms be set by hand. */
@NullMarked
package dev.unroll.view.inspect;

import org.jspecify.annotations.NullMarked;
