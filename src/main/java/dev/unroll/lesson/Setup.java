package dev.unroll.lesson;

import dev.unroll.text.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * A model, its data and its weights.
 *
 * @param english preset where English is spoken, or any language without one of its own
 * @param korean  preset where Korean is spoken
 * @param edits   what is changed of the preset
 * @param trained whether the weights that come with the program are wanted, where there are some; else, and for an edited
 *                preset, those from before training
 */
public record Setup(String english, String korean, List<Edit> edits, boolean trained) {
    /** The course's LSTM on the built-in reviews, trained. */
    public static final Setup LSTM = new Setup("reviews-en-lstm", "reviews-ko-lstm", List.of(), true);
    /** The SimpleRNN in its place, trained. */
    public static final Setup SIMPLE_RNN = new Setup("reviews-en-rnn", "reviews-ko-rnn", List.of(), true);
    /** The GRU in its place, trained. */
    public static final Setup GRU = new Setup("reviews-en-gru", "reviews-ko-gru", List.of(), true);

    /** The LSTM that tells three classes apart, trained. */
    public static final Setup THREE_CLASS = preset("three-class");
    /** The LSTM that tells the next character at every timestep. */
    public static final Setup NEXT_CHARACTER = preset("next-character");

    public Setup {
        edits = List.copyOf(edits);
    }

    /** A preset that is the same in every language, with its trained weights where they come with the program. */
    public static Setup preset(String name) {
        return new Setup(name, name, List.of(), true);
    }

    /** The preset in a language. */
    public String preset(Language language) {
        return language == Language.KOREAN ? korean : english;
    }

    /** Before training. */
    public Setup untrained() {
        return new Setup(english, korean, edits, false);
    }

    /** With one more change. */
    public Setup but(Edit edit) {
        List<Edit> more = new ArrayList<>(edits);
        more.add(edit);
        return new Setup(english, korean, more, trained);
    }

    /** A change of a preset; layers are those of the model, 0 first. */
    public sealed interface Edit {
        /** Another cell, {@code SimpleRNN}, {@code LSTM} or {@code GRU}, of a width. */
        record Cell(int layer, String type, int units) implements Edit {
        }

        /** An Embedding of another width. */
        record Width(int width) implements Edit {
        }

        /** One-hot vectors instead of the Embedding. */
        record OneHot() implements Edit {
        }

        /** Whether the Embedding hides padding. */
        record Mask(boolean hides) implements Edit {
        }

        /** Dropout on what a recurrent layer is fed. */
        record Dropout(int layer, double rate) implements Edit {
        }

        /** A second recurrent layer like the one there, which then hands on every state. */
        record Twice(int layer) implements Edit {
        }

        /** Sequences of another length, padded and cut in front or behind. */
        record Length(int steps, boolean front) implements Edit {
        }

        /** Training for so many epochs at most, with a patience of early stopping, 0 for none. */
        record Epochs(int epochs, int patience) implements Edit {
        }
    }
}
