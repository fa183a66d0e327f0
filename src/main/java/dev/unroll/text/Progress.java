package dev.unroll.text;

/** How long work tells how far it is and learns that nobody waits for it any more. Called from the working thread. */
public interface Progress {
    /** Nobody watches, nobody cancels. */
    Progress NONE = new Progress() {
        @Override
        public void update(double fraction, String sentence) {
            // nobody watches
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** {@code fraction} is 0 … 1, negative where unknown; {@code sentence} says what is being done. */
    void update(double fraction, String sentence);

    /** Whether to stop soon and leave nothing behind. */
    boolean cancelled();
}
