package dev.unroll.data;

import java.util.ArrayList;
import java.util.List;

/**
 * The examples of a data set before they are cut to size: every id of every one, whatever {@code num_words} and the length.
 * Examples are counted from 0; {@link #partition} tells which of them are trained on, and which example stands where in
 * the parts of {@link #dataset}. Takes a few bytes for an id and may be used by several threads at once.
 */
public interface Corpus {
    /** Number of examples, all parts together. */
    int count();

    /** Bundle keys or names of the classes, in the order of their numbers; empty where examples have none. */
    List<String> classes();

    /** An example's class, or −1 where it has none. */
    int label(int example);

    /** Number of ids of an example, its start mark included. */
    int length(int example);

    /** Writes the ids of an example into {@code target}, from its start, and returns how many there are. */
    int ids(int example, int[] target);

    /** The ids of an example. */
    default int[] ids(int example) {
        int[] ids = new int[length(example)];
        ids(example, ids);
        return ids;
    }

    /** Length of the longest example. */
    default int longest() {
        int longest = 0;
        for (int example = 0; example < count(); example++) {
            longest = Math.max(longest, length(example));
        }
        return longest;
    }

    /** An example as it was written where that is known, else its words joined. May read a file. */
    String text(int example);

    /** Whether {@link #text} is what was written, and not put together from the words. */
    boolean written();

    /** Words and their ids. */
    Vocabulary vocabulary();

    /** Ids from this one on become out-of-vocabulary under {@code num_words}, {@link DatasetOptions#ALL} included. */
    int limit(int numWords);

    /** Whether {@code num_words} changes anything: a built-in data set comes with every word. */
    boolean limited();

    /** Which examples are trained on, validated on and tested on, in the order of the parts of {@link #dataset}. */
    Partition partition(Split split);

    /** How examples are padded and cut under some options; a set may have its own way, whatever they say. */
    default Padding padding(DatasetOptions options) {
        return Padding.of(options);
    }

    /** The examples cut to size, to be trained on. */
    Dataset dataset(DatasetOptions options);

    /** The words of an example in one line: words apart, single characters together. */
    default String joined(int example) {
        List<String> words = new ArrayList<>();
        boolean letters = true;
        for (int id : ids(example)) {
            if (id > Vocabulary.INDEX_FROM) {
                String word = vocabulary().word(id);
                letters &= word.codePointCount(0, word.length()) == 1;
                words.add(word);
            } else if (id == Vocabulary.UNKNOWN) {
                words.add(vocabulary().word(id));
            }
        }
        return String.join(letters ? "" : " ", words);
    }
}
