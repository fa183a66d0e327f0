/** A person's own files as data sets: what they are, how they are read, and where Unroll remembers them. */
@NullMarked
package dev.unroll.data.own;

import org.jspecify.annotations.NullMarked;
