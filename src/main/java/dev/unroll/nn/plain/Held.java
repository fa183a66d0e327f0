package dev.unroll.nn.plain;

import dev.unroll.tensor.Tensor;
import dev.unroll.trace.Quantity;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The numbers of one timestep that are held at values set by hand. Such a number is a constant: the gradient that arrives
 * at it is still told, but nothing flows through it to what it would have been computed from.
 */
public final class Held {
    /** Everything is computed. */
    public static final Held NOTHING = new Held(Map.of());

    private final Map<Quantity, Map<Integer, Double>> values;

    /**
     * Values by unit (or feature) of each quantity; units that a quantity does not have are passed over.
     */
    Held(Map<Quantity, Map<Integer, Double>> values) {
        this.values = values;
    }

    /** {@code computed}, [batch][units], with the values set by hand in their places; itself where there are none. */
    Tensor put(Quantity quantity, Tensor computed) {
        return replaced(computed, at(quantity));
    }

    /** Both states with the values set by hand in their places. */
    CellState put(CellState computed) {
        return new CellState(put(Quantity.HIDDEN, computed.h()),
                computed.c() == null ? null : put(Quantity.CELL, computed.cell()));
    }

    /** Of ∂L/∂ {@code quantity} what flows on: 0 where the value is held. */
    Tensor free(Quantity quantity, Tensor gradient) {
        Map<Integer, Double> set = at(quantity);
        if (set.isEmpty()) {
            return gradient;
        }
        return replaced(gradient, set.keySet().stream().collect(Collectors.toMap(unit -> unit, unit -> 0.0)));
    }

    /** Of ∂L/∂ both states what flows on. */
    CellState free(CellState gradient) {
        return new CellState(free(Quantity.HIDDEN, gradient.h()),
                gradient.c() == null ? null : free(Quantity.CELL, gradient.cell()));
    }

    /**
     * ∂L/∂z from ∂L/∂ of a gate's values, 0 where they are held.
     *
     * @param y the values in force
     * @param z from which they would all have been computed
     */
    Tensor back(Quantity quantity, Curve curve, Tensor z, Tensor y, Tensor dy) {
        boolean computed = at(quantity).isEmpty();
        return curve.back(computed ? y : curve.of(z), free(quantity, dy));
    }

    private Map<Integer, Double> at(Quantity quantity) {
        return values.getOrDefault(quantity, Map.of());
    }

    private static Tensor replaced(Tensor all, Map<Integer, Double> others) {
        if (others.isEmpty()) {
            return all;
        }
        double[] numbers = all.toDoubles();
        int width = all.columns();
        others.forEach((unit, value) -> {
            for (int row = 0; row < all.rows() && unit >= 0 && unit < width; row++) {
                numbers[row * width + unit] = value;
            }
        });
        return Tensor.of(numbers, all.rows(), width, all.precision());
    }
}
