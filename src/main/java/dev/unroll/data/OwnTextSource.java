package dev.unroll.data;

import dev.unroll.data.own.FileMark;
import dev.unroll.data.own.TextSet;
import dev.unroll.text.Progress;
import java.nio.file.Path;

/** A person's own texts with labels. */
record OwnTextSource(TextSet set) implements DatasetSource {
    @Override
    public DatasetOptions defaults() {
        return new DatasetOptions(set.name(), set.numWords(), set.maxLength(), Split.OWN, Side.PRE, Side.PRE, set.tokenizer());
    }

    @Override
    public Dataset load(DatasetOptions options, Path folder, Progress progress) {
        return corpus(options, folder, progress).dataset(options);
    }

    @Override
    public Corpus corpus(DatasetOptions options, Path folder, Progress progress) {
        return OwnTexts.read(set, options, progress);
    }

    /** What was imported, and the files as they are now: a change is told when they are read again. */
    @Override
    public String stamp(Path folder) {
        FileMark second = set.heldBack().file();
        return set + " " + set.file().stamp() + (second == null ? "" : " " + second.stamp());
    }
}
