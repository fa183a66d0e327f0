package dev.unroll.view.experiment;

import dev.unroll.data.Dataset;
import dev.unroll.data.DatasetOptions;
import dev.unroll.text.Progress;
import dev.unroll.view.Engine;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Reads data in the background, and of several wishes fulfils only the newest. Used on the screen's thread. */
final class DataReading {
    private final Engine engine;
    private final Executor background;
    private final Executor screen;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<@Nullable Loading> loading = new ReadOnlyObjectWrapper<>();
    private volatile int wishes;

    DataReading(Engine engine, Executor background, Executor screen, Consumer<Throwable> failed) {
        this.engine = engine;
        this.background = background;
        this.screen = screen;
        this.failed = failed;
    }

    /** What is being read, or null. */
    ReadOnlyObjectProperty<@Nullable Loading> loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Whether something is being read. */
    boolean going() {
        return loading.get() != null;
    }

    /** What is being read is not wanted any more. */
    void cancel() {
        wishes++;
        loading.set(null);
    }

    /**
     * Reads a data set in place of what was wanted before.
     *
     * @param then    gets it, unless other data are wanted by then
     * @param without what happens where it cannot be read, after its failure has been told
     */
    void read(DatasetOptions wanted, Consumer<Dataset> then, Runnable without) {
        int number = ++wishes;
        loading.set(new Loading(wanted.dataset(), -1, ""));
        background.execute(() -> {
            try {
                Dataset data = engine.load(wanted, new WishProgress(wanted, number));
                screen.execute(() -> end(number, () -> then.accept(data)));
            } catch (CancellationException e) {
                // Other data are wanted by now.
            } catch (RuntimeException | Error e) {
                screen.execute(() -> end(number, () -> {
                    failed.accept(Beginnings.told(e));
                    without.run();
                }));
            }
        });
    }

    private void end(int number, Runnable then) {
        if (number == wishes) {
            loading.set(null);
            then.run();
        }
    }

    /** Progress that ends once other data are wanted. */
    private final class WishProgress implements Progress {
        private final DatasetOptions wanted;
        private final int number;

        WishProgress(DatasetOptions wanted, int number) {
            this.wanted = wanted;
            this.number = number;
        }

        @Override
        public void update(double fraction, String sentence) {
            screen.execute(() -> {
                if (number == wishes && loading.get() != null) {
                    loading.set(new Loading(wanted.dataset(), fraction, sentence));
                }
            });
        }

        @Override
        public boolean cancelled() {
            return number != wishes;
        }
    }
}
