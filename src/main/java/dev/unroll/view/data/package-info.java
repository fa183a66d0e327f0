/** The Data screen: any example as the model sees it, and what cutting and encoding do to all of them. */
@NullMarked
package dev.unroll.view.data;

import org.jspecify.annotations.NullMarked;
