/** Files that are there whole or not at all. */
@NullMarked
package dev.unroll.files;

import org.jspecify.annotations.NullMarked;
