package dev.unroll.train;

/** Multiplies the learning rate by {@code factor} when {@code monitor} has not become better for {@code patience} epochs. */
public record ReduceOnPlateau(Monitor monitor, double factor, int patience, double minimum) {
}
