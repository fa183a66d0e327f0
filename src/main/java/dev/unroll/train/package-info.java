/**
 * Losses, optimizers, the loop over epochs and batches with its callbacks, and histories. {@link dev.unroll.train.Trainer}
 * is the way in; {@link dev.unroll.train.Scoring} measures a model that is trained.
 */
package dev.unroll.train;
