package dev.unroll.keras;

import dev.unroll.train.OptimizerState;

/**
 * Where a saved optimizer stood.
 *
 * @param state        what it remembers
 * @param learningRate in force; NaN where the file does not say
 */
record SavedOptimizer(OptimizerState state, double learningRate) {
}
