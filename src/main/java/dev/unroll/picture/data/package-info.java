/** Drawings of data: tokens with their ids, padding and cutting, lengths, words, memory. */
@NullMarked
package dev.unroll.picture.data;

import org.jspecify.annotations.NullMarked;
