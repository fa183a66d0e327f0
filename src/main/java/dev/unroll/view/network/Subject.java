package dev.unroll.view.network;

import dev.unroll.data.EncodedText;
import dev.unroll.data.Part;
import dev.unroll.data.TextEncoder;
import dev.unroll.data.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sequence that is traced.
 *
 * @param tokens  as in {@link dev.unroll.data.EncodedText}; for numbers, a short form of each timestep's first one
 * @param values  the numbers [steps][features] where the input is not tokens, else null
 * @param part    the part whose example it is
 * @param example the example it is, or −1 for a typed text
 * @param target  the example's class, or −1
 * @param words   how many words were typed; for an example, −1
 * @param unknown what the model reads instead at timesteps whose typed word the vocabulary does not have
 * @param text    the words without padding
 */
public record Subject(List<String> tokens, int[] ids, double @Nullable [][] values, Part part, int example,
        int target, int words, Map<Integer, String> unknown, String text) {
    private static final String PAD = "<pad>";

    public Subject {
        tokens = List.copyOf(tokens);
        unknown = Map.copyOf(unknown);
    }

    /** A typed text as {@code encoder} reads it. */
    static Subject typed(String text, TextEncoder encoder) {
        EncodedText encoded = encoder.encode(text);
        String mark = encoder.word(Vocabulary.UNKNOWN);
        Map<Integer, String> unknown = new HashMap<>();
        for (int t = 0; t < encoded.ids().length; t++) {
            if (encoded.ids()[t] == Vocabulary.UNKNOWN && !encoded.tokens().get(t).equals(mark)) {
                unknown.put(t, mark);
            }
        }
        return new Subject(encoded.tokens(), encoded.ids(), null, Part.VALIDATION, -1, -1, encoded.words(), unknown, text);
    }

    /** Timesteps of padding before the first word. */
    int padding() {
        int count = 0;
        while (count < tokens.size() && tokens.get(count).equals(PAD)) {
            count++;
        }
        return count;
    }

    /** How many of the typed words are read: the rest was cut off. */
    int kept() {
        return (int) tokens.stream().filter(token -> !token.equals(PAD) && !token.equals("<start>")).count();
    }

    /** The typed words that the vocabulary does not have, each once, in their order. */
    List<String> unknownWords() {
        return unknown.keySet().stream().sorted().map(tokens::get).distinct().toList();
    }
}
