/**
 * The reading for people: every cell's equations line by line in matrix algebra, with every intermediate value, forward
 * and backward, in 32 or 64 bits. Each sample of a batch is a row; a sequence is a list of such matrices.
 */
package dev.unroll.nn.plain;
