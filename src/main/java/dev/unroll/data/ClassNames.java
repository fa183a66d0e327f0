package dev.unroll.data;

import dev.unroll.text.Messages;
import java.util.List;

/** What classes are called: a data set names each by a key of the messages, or by the name itself. */
public final class ClassNames {
    private ClassNames() {
    }

    /** In the language of the moment. */
    public static List<String> of(List<String> keysOrNames) {
        return keysOrNames.stream().map(ClassNames::of).toList();
    }

    /** In the language of the moment. */
    public static String of(String keyOrName) {
        return Messages.has(keyOrName) ? Messages.get(keyOrName) : keyOrName;
    }
}
