package dev.unroll.data.own;

/** A person's own data set, as Unroll remembers it: where its file lies, and how it is read. */
public sealed interface OwnSet permits TextSet, CharacterSet, SeriesSet {
    /** What the person calls it. */
    String name();

    /** Where its examples come from. */
    FileMark file();

    /** The same under another name. */
    OwnSet named(String next);
}
