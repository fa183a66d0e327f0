package dev.unroll.text;

import org.jspecify.annotations.Nullable;

/** A failure that can be told to a person: what happened, where, and what to do, as a key of the bundle. */
public class UnrollException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Who can mend it: the caller's words were off, or the work itself failed. */
    public enum Kind {
        /** Exit status 2 on the command line. */
        BAD_ARGUMENT,
        /** Exit status 1 on the command line. */
        FAILED
    }

    private final Kind kind;
    private final String key;
    private final transient Object[] arguments;

    private UnrollException(Kind kind, @Nullable Throwable cause, String key, Object... arguments) {
        super(Messages.in(Language.ENGLISH, key, arguments), cause);
        this.kind = kind;
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** The work failed. */
    public static UnrollException failed(String key, Object... arguments) {
        return new UnrollException(Kind.FAILED, null, key, arguments);
    }

    /** The work failed because of {@code cause}, which is logged but not shown. */
    public static UnrollException failed(Throwable cause, String key, Object... arguments) {
        return new UnrollException(Kind.FAILED, cause, key, arguments);
    }

    /** What was asked for cannot be done as asked. */
    public static UnrollException badArgument(String key, Object... arguments) {
        return new UnrollException(Kind.BAD_ARGUMENT, null, key, arguments);
    }

    /** Who can mend it. */
    public Kind kind() {
        return kind;
    }

    /** The bundle key of the sentence. */
    public String key() {
        return key;
    }

    /** The sentence in the given language. */
    public String sentence(Language language) {
        return Messages.in(language, key, arguments);
    }

    /** The sentence in the language in use. */
    public String sentence() {
        return sentence(Messages.language());
    }
}
