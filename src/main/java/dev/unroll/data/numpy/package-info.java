/** What NumPy does, done here: its files of arrays, read within bounds and without running any code, and its random numbers. */
package dev.unroll.data.numpy;
