package dev.unroll.view.evaluate;

import dev.unroll.data.Dataset;
import dev.unroll.data.Samples;
import dev.unroll.evaluate.Evaluation;
import dev.unroll.evaluate.Report;
import dev.unroll.nn.Model;
import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import dev.unroll.train.Loss;
import dev.unroll.view.Engine;
import dev.unroll.workspace.report.Part;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates models and remembers the reports, so that going back to one is instant. For all threads. */
final class Judge {
    private static final int MOST = 24;
    private static final int MOST_DATA = 2;
    private final Engine engine;
    private final Map<String, Judged> known = remembering(MOST);
    private final Map<Object, Dataset> datasets = remembering(MOST_DATA);

    Judge(Engine engine) {
        this.engine = engine;
    }

    private static <K, V> Map<K, V> remembering(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** The report on a model, if it has been made. */
    @Nullable Judged known(Source source, Part part) {
        synchronized (known) {
            return known.get(key(source, part));
        }
    }

    private static String key(Source source, Part part) {
        return source.key() + " " + part + " " + source.experiment().data();
    }

    /**
     * The report on a model; works long where it has not been made.
     *
     * @param near data that are at hand, or null
     * @return null where the data have no such part or the weights are gone
     */
    @Nullable Judged judge(Source source, Part part, @Nullable Dataset near, Progress progress) {
        Judged before = known(source, part);
        if (before != null) {
            return before;
        }
        Dataset data = near != null && source.reads(near) ? near : load(source, progress);
        Samples samples = part.of(data);
        Model model = source.model().get();
        if (samples == null || model == null) {
            return null;
        }
        Loss loss = source.experiment().training().loss();
        Evaluation evaluation = engine.evaluate(model, loss, samples, progress);
        Judged judged = new Judged(source, data, part, samples, Report.of(evaluation, loss, samples, data.training()));
        synchronized (known) {
            known.put(key(source, part), judged);
        }
        return judged;
    }

    /**
     * The data that a model was trained on.
     *
     * @throws UnrollException where they are not at hand
     */
    Dataset load(Source source, Progress progress) {
        synchronized (datasets) {
            Dataset there = datasets.get(source.experiment().data());
            if (there != null) {
                return there;
            }
        }
        Dataset loaded = engine.load(source.experiment().data(), progress);
        synchronized (datasets) {
            datasets.put(source.experiment().data(), loaded);
        }
        return loaded;
    }
}
