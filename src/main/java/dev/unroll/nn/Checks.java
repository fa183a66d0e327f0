package dev.unroll.nn;

import dev.unroll.text.UnrollException;

/** Checks that layers share. */
final class Checks {
    private Checks() {
    }

    static void units(String type, int units) {
        if (units < 1) {
            throw UnrollException.badArgument("nn.badUnits", type, units);
        }
    }

    static void rate(String type, double rate) {
        if (!(rate >= 0 && rate < 1)) {
            throw UnrollException.badArgument("nn.badRate", type, rate);
        }
    }

    static void tokens(String type, Shape in) {
        if (in.kind() != Shape.Kind.TOKENS) {
            throw UnrollException.badArgument("nn.inputNotTokens", type, in);
        }
    }

    static void numbers(String type, Shape in) {
        if (in.kind() == Shape.Kind.TOKENS) {
            throw UnrollException.badArgument("nn.inputTokens", type);
        }
    }

    static void sequence(String type, Shape in) {
        numbers(type, in);
        if (in.kind() != Shape.Kind.SEQUENCE) {
            throw UnrollException.badArgument("nn.inputNotSequence", type, in);
        }
    }
}
