package dev.unroll.trace;

import java.util.Map;

/**
 * ∂L/∂ of everything at one timestep of one layer.
 *
 * @param x     of the layer's input, one number for each feature
 * @param h     of the hidden state, all paths together
 * @param c     of the cell state, all paths together; empty but for LSTM
 * @param gates of each gate's value
 * @param z     of each gate's pre-activation
 */
public record StepGradients(double[] x, double[] h, double[] c, Map<Gate, double[]> gates, Map<Gate, double[]> z) {
}
