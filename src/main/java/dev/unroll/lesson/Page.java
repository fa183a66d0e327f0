package dev.unroll.lesson;

import dev.unroll.trace.Quantity;

/** A screen of the window and how it is set. */
public sealed interface Page {
    /**
     * The model's picture.
     *
     * @param near       how it is looked at
     * @param backward   whether the way back is followed
     * @param cellStates whether strips show cell states instead of hidden ones
     * @param layer      the recurrent layer that is looked at, 0 first
     * @param place      the timestep
     * @param done       how many operations of the cell are done there, or {@link #ALL}
     * @param unit       the unit that is looked at closely
     * @param quantity   which of its numbers
     * @param card       the layer of the model whose card is open in the builder, 0 first, or {@link #NONE}
     * @param curves     whether the curves are wanted in a low window, too
     */
    record Network(Near near, boolean backward, boolean cellStates, int layer, Place place, int done, Unit unit,
            Quantity quantity, int card, boolean curves) implements Page {
        /** Every operation of the cell. */
        public static final int ALL = -1;
        /** No card. */
        public static final int NONE = -1;
        /** The whole sequence, unrolled. */
        public static final Network USUAL = new Network(Near.UNROLLED, false, false, 0, Place.end(), ALL, Unit.first(),
                Quantity.HIDDEN, NONE, false);

        /** At another timestep. */
        public Network at(Place next) {
            return new Network(near, backward, cellStates, layer, next, done, unit, quantity, card, curves);
        }

        /** Inside the cell. */
        public Network cell(int operations, Unit chosen, Quantity of) {
            return new Network(Near.CELL, backward, cellStates, layer, place, operations, chosen, of, card, curves);
        }

        /** Following the other way. */
        public Network turned(boolean back) {
            return new Network(near, back, cellStates, layer, place, done, unit, quantity, card, curves);
        }

        /** As a loop, or unrolled. */
        public Network folded(boolean loop) {
            return new Network(loop ? Near.FOLDED : Near.UNROLLED, backward, cellStates, layer, place, done, unit, quantity, card,
                    curves);
        }

        /** With cell states in its strips. */
        public Network cellStates(boolean shown) {
            return new Network(near, backward, shown, layer, place, done, unit, quantity, card, curves);
        }

        /** With a card open. */
        public Network card(int open) {
            return new Network(near, backward, cellStates, layer, place, done, unit, quantity, open, curves);
        }

        /** With the curves. */
        public Network curves(boolean shown) {
            return new Network(near, backward, cellStates, layer, place, done, unit, quantity, card, shown);
        }
    }

    /** How the network is looked at. */
    enum Near { FOLDED, UNROLLED, CELL }

    /**
     * The data.
     *
     * @param example of the validation examples, 0 first
     */
    record Data(int example) implements Page {
    }

    /**
     * How good the model is.
     *
     * @param test      whether on the test examples instead of the validation examples
     * @param threshold from which probability on an answer is the positive class
     * @param paddings  whether the four ways of padding are compared
     */
    record Evaluate(boolean test, double threshold, Paddings paddings) implements Page {
        /** On the validation examples. */
        public static final Evaluate USUAL = new Evaluate(false, 0.5, Paddings.NO);

        /** On the test examples. */
        public Evaluate onTest() {
            return new Evaluate(true, threshold, paddings);
        }

        /** With another threshold. */
        public Evaluate at(double next) {
            return new Evaluate(test, next, paddings);
        }

        /** With the four ways of padding. */
        public Evaluate comparing(Paddings next) {
            return new Evaluate(test, threshold, next);
        }
    }

    /** Whether the four ways of padding are compared: not, without being shown, or on the screen. */
    enum Paddings { NO, HIDDEN, SHOWN }

    /**
     * A file on its way to a data set.
     *
     * @param name of a table that comes with the program in each language
     */
    record Import(String name) implements Page {
    }

    /**
     * The next character.
     *
     * @param beginning   what the text begins with
     * @param temperature of drawing; 0 takes the likeliest
     */
    record Characters(String beginning, double temperature) implements Page {
    }

    /**
     * Translation.
     *
     * @param key       of what is translated, in the bundles: it is another date in each language
     * @param attention whether the decoder looks back at what was read
     */
    record Translation(String key, boolean attention) implements Page {
    }

    /** What a model foretells of a series of numbers. */
    record Series() implements Page {
    }

    /**
     * The model as source code.
     *
     * @param dialect {@code keras}, {@code pytorch} or {@code r}
     * @param layer   whose lines are marked, 0 first
     */
    record Code(String dialect, int layer) implements Page {
    }
}
