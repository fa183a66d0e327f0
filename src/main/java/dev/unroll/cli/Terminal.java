package dev.unroll.cli;

/** What is known about the place where the program runs. */
final class Terminal {
    /** Set by the launcher, which can ask the shell; true or false. */
    private static final String PROPERTY = "unroll.stderr.terminal";

    private Terminal() {
    }

    /** Whether standard error is a terminal on which a line can be rewritten. */
    static boolean errorIsTerminal() {
        String told = System.getProperty(PROPERTY);
        if (told != null) {
            return Boolean.parseBoolean(told);
        }
        return System.console() != null && System.console().isTerminal();
    }
}
