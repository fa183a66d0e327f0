/** Model files: Keras' archives and HDF5 files are read, Unroll's experiments are written as archives that Keras loads. */
@org.jspecify.annotations.NullMarked
package dev.unroll.keras;
