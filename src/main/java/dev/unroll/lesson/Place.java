package dev.unroll.lesson;

import dev.unroll.text.Messages;
import java.util.List;

/** A timestep of a sequence. */
public sealed interface Place {
    /** The last timestep. */
    static Place end() {
        return new FromEnd(0);
    }

    /** The last timestep whose token is a word. */
    static Place word(String key) {
        return new Word(key, 0);
    }

    /** The timestep, 0 first; −1 where the tokens have none like it. */
    int in(List<String> tokens);

    /** So many timesteps before the last. */
    record FromEnd(int back) implements Place {
        @Override
        public int in(List<String> tokens) {
            return tokens.size() - 1 - back;
        }
    }

    /** Counted from the first timestep, 0 first, padding included. */
    record FromStart(int t) implements Place {
        @Override
        public int in(List<String> tokens) {
            return t < tokens.size() ? t : -1;
        }
    }

    /** So many timesteps after the first one that is not padding. */
    record FromFirst(int on) implements Place {
        @Override
        public int in(List<String> tokens) {
            int first = 0;
            while (first < tokens.size() && tokens.get(first).equals("<pad>")) {
                first++;
            }
            return first + on < tokens.size() ? first + on : -1;
        }
    }

    /**
     * So many timesteps after the last one whose token is a word.
     *
     * @param key of the word in the bundles: it is another one in each language
     */
    record Word(String key, int on) implements Place {
        @Override
        public int in(List<String> tokens) {
            int found = tokens.lastIndexOf(Messages.get(key));
            return found < 0 || found + on < 0 || found + on >= tokens.size() ? -1 : found + on;
        }
    }
}
