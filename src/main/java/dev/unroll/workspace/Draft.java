package dev.unroll.workspace;

/** All that a person edits, and an undo brings back: the experiment, and how its runs are shown. */
public record Draft(Experiment experiment, RunLooks runs) {
    /** The same runs, another experiment. */
    public Draft with(Experiment next) {
        return new Draft(next, runs);
    }

    /** The same experiment, runs shown otherwise. */
    public Draft with(RunLooks next) {
        return new Draft(experiment, next);
    }
}
