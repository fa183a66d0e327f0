/** Decoding: next characters one at a time, greedy translation. */
package dev.unroll.evaluate.decode;
