package dev.unroll.lesson;

import dev.unroll.trace.Gate;
import dev.unroll.trace.GateTerms;
import dev.unroll.trace.LayerTrace;
import dev.unroll.trace.Quantity;
import dev.unroll.trace.SequenceTrace;
import dev.unroll.trace.Spot;
import org.jspecify.annotations.Nullable;

/** How a number is read off the screen. None is ever written down in a lesson. */
public sealed interface Reading {
    /** The number, or NaN where it cannot be read now. */
    double of(Seen seen);

    /** Of the chosen unit at the timestep that is looked at. */
    record Here(Quantity quantity) implements Reading {
        @Override
        public double of(Seen seen) {
            return value(seen, seen.spot().of(quantity));
        }
    }

    /** Of the chosen unit at the timestep before; the state before the first step is zero. */
    record Before(Quantity quantity) implements Reading {
        @Override
        public double of(Seen seen) {
            Spot spot = seen.spot();
            SequenceTrace trace = seen.trace();
            if (trace == null || spot.layer() >= trace.layers().size()) {
                return Double.NaN;
            }
            LayerTrace layer = trace.layers().get(spot.layer());
            double[] values = switch (quantity) {
                case CELL -> layer.cBefore(spot.t());
                case HIDDEN -> layer.hBefore(spot.t());
                default -> {
                    var before = layer.before(spot.t());
                    yield before == null ? new double[0] : quantity.values(before);
                }
            };
            return spot.unit() < values.length ? values[spot.unit()] : Double.NaN;
        }
    }

    /** Of the chosen unit somewhere else in the sequence. */
    record At(Place place, Quantity quantity) implements Reading {
        @Override
        public double of(Seen seen) {
            SequenceTrace trace = seen.trace();
            int t = trace == null ? -1 : place.in(trace.tokens());
            return t < 0 ? Double.NaN : value(seen, seen.spot().at(t).of(quantity));
        }
    }

    /** Of the unit of the chosen layer that a wish finds somewhere in the sequence. */
    record Of(Place place, Unit unit, Quantity quantity) implements Reading {
        @Override
        public double of(Seen seen) {
            SequenceTrace trace = seen.trace();
            int t = trace == null ? -1 : place.in(trace.tokens());
            if (trace == null || t < 0 || seen.spot().layer() >= trace.layers().size()) {
                return Double.NaN;
            }
            int found = unit.in(trace.layers().get(seen.spot().layer()), t);
            return value(seen, seen.spot().at(t).of(quantity).unit(found));
        }
    }

    /** What goes into the chosen unit's gate, or for SimpleRNN into its state, before the activation. */
    record Term(Gate gate, Part part) implements Reading {
        /** A part of the sum. */
        public enum Part {
            /** x · W. */
            INPUT,
            /** h₋₁ · U. */
            STATE,
            /** b. */
            BIAS,
            /** All of it. */
            SUM
        }

        @Override
        public double of(Seen seen) {
            SequenceTrace trace = seen.trace();
            Spot spot = seen.spot();
            if (trace == null || spot.layer() >= trace.layers().size()) {
                return Double.NaN;
            }
            GateTerms terms = trace.layers().get(spot.layer()).steps().get(spot.t()).terms().get(gate);
            double[] values = terms == null ? new double[0] : switch (part) {
                case INPUT -> terms.input();
                case STATE -> terms.state();
                case BIAS -> terms.bias();
                case SUM -> terms.z();
            };
            return spot.unit() < values.length ? values[spot.unit()] : Double.NaN;
        }
    }

    /** The model's output had the sequence ended at a place; the whole sequence's where the model has no such reading. */
    record Stopped(Place place, int unit) implements Reading {
        @Override
        public double of(Seen seen) {
            SequenceTrace trace = seen.trace();
            int t = trace == null ? -1 : place.in(trace.tokens());
            return trace == null || t < 0 || t >= trace.stopped().size() ? Double.NaN : trace.stopped().get(t)[unit];
        }
    }

    /** The model's output after the whole sequence. */
    record Output(int unit) implements Reading {
        @Override
        public double of(Seen seen) {
            SequenceTrace trace = seen.trace();
            return trace == null || unit >= trace.output().length ? Double.NaN : trace.output()[unit];
        }
    }

    /** How large the gradient of the loss is there: the root of the sum of its squares over all units of the chosen layer. */
    record Gradient(Place place, Quantity quantity) implements Reading {
        @Override
        public double of(Seen seen) {
            SequenceTrace trace = seen.trace();
            int t = trace == null ? -1 : place.in(trace.tokens());
            if (trace == null || t < 0 || trace.gradients() == null) {
                return Double.NaN;
            }
            double sum = 0;
            for (double each : quantity.gradients(trace.layers().get(seen.spot().layer()).steps().get(t))) {
                sum += each * each;
            }
            return Math.sqrt(sum);
        }
    }

    /** The chosen unit, 1 first. */
    record UnitNumber() implements Reading {
        @Override
        public double of(Seen seen) {
            return seen.spot().unit() + 1.0;
        }
    }

    /** The timestep that is looked at, 1 first. */
    record Timestep() implements Reading {
        @Override
        public double of(Seen seen) {
            return seen.spot().t() + 1.0;
        }
    }

    /** A number that is no measurement: a bound, for example. */
    record Constant(double value) implements Reading {
        @Override
        public double of(Seen seen) {
            return value;
        }
    }

    /** One times the other. */
    record Times(Reading a, Reading b) implements Reading {
        @Override
        public double of(Seen seen) {
            return a.of(seen) * b.of(seen);
        }
    }

    /** One plus the other. */
    record Plus(Reading a, Reading b) implements Reading {
        @Override
        public double of(Seen seen) {
            return a.of(seen) + b.of(seen);
        }
    }

    /** One minus the other. */
    record Minus(Reading a, Reading b) implements Reading {
        @Override
        public double of(Seen seen) {
            return a.of(seen) - b.of(seen);
        }
    }

    /** One over the other. */
    record Over(Reading a, Reading b) implements Reading {
        @Override
        public double of(Seen seen) {
            return a.of(seen) / b.of(seen);
        }
    }

    /** Without its sign. */
    record Size(Reading of) implements Reading {
        @Override
        public double of(Seen seen) {
            return Math.abs(of.of(seen));
        }
    }

    /**
     * A figure of the model, its data or its training: {@code parameters} of the whole model, {@code parameters.0} … of a
     * layer, {@code steps}, {@code padding} (timesteps of it), {@code words} (of the vocabulary), {@code width} (of what the
     * first recurrent layer is fed), {@code units} (of that layer), {@code training} and {@code validation} (how many
     * examples); of the training that is shown, {@code epochs}, {@code epoch} (the best one), {@code loss}, {@code accuracy},
     * {@code val_loss}, {@code val_accuracy} (at the best epoch), {@code last_loss} … (at the last); of the evaluation,
     * {@code report.} and a name of {@code evaluate.Statistics}, or {@code tn}, {@code fp}, {@code fn}, {@code tp}, and after
     * {@code @} another threshold; {@code paddings.0} … (accuracies of the four ways of padding: in front, in front and
     * masked, behind, behind and masked); of translation {@code match.attention} and {@code match.fixed} (exact matches); of
     * a file that is imported {@code own.examples}, {@code own.bad}, {@code own.0} … (how many of each class).
     */
    record Fact(String name) implements Reading {
        @Override
        public double of(Seen seen) {
            return seen.fact(name);
        }
    }

    private static double value(Seen seen, Spot spot) {
        @Nullable SequenceTrace trace = seen.trace();
        return trace != null && spot.in(trace) ? spot.value(trace) : Double.NaN;
    }
}
