package dev.unroll.view.curves;

import dev.unroll.plot.Sheet;
import dev.unroll.train.History;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.workspace.KeptRun;
import java.util.List;

/** The curves of training. */
record TrainingSource(CurvesViewModel curves, TrainViewModel train) implements ExportSource {
    @Override
    public String title() {
        return train.experiment().now().title();
    }

    @Override
    public String name() {
        return "curves";
    }

    @Override
    public Sheet sheet() {
        return curves.sheet(title());
    }

    @Override
    public boolean hasHistories() {
        return true;
    }

    @Override
    public List<History> histories() {
        return train.runs().reversed().stream().map(run -> new History(called(run), run.epochs())).toList();
    }

    @Override
    public void failed(Throwable why) {
        train.experiment().fail(why);
    }

    /** Runs of the same name are told apart, so that a reader of the file can. */
    private String called(KeptRun run) {
        boolean alone = train.runs().stream().filter(other -> other.name().equals(run.name())).count() < 2;
        return alone ? run.name() : run.name() + " #" + run.id();
    }
}
