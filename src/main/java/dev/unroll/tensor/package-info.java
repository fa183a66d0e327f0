/** The only door to ND4J, whose native library loads with the first {@link dev.unroll.tensor.Tensor}, and seeded random numbers. */
package dev.unroll.tensor;
