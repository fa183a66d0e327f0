package dev.unroll.view.evaluate;

import dev.unroll.text.Progress;
import dev.unroll.text.UnrollException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Several models that are trained or evaluated one after the other in the background, and what is known of each. */
final class LineUp {
    /** {@link #progressProperty} while nothing is under way. */
    static final double IDLE = -2;
    private final Executor background;
    private final Executor screen;
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(IDLE);
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private volatile int turn;

    LineUp(Executor background, Executor screen) {
        this.background = background;
        this.screen = screen;
    }

    /** Gives a report, or null where there is none to be had; works long. */
    @FunctionalInterface
    interface Work {
        @Nullable Judged of(Progress progress);
    }

    /** A model that takes part. */
    record Entry(String name, Work work) {
    }

    /**
     * What is known of one.
     *
     * @param judged  null while it is not known
     * @param problem why it never will be; empty where nothing went wrong
     */
    record Line(String name, @Nullable Judged judged, String problem) {
    }

    ReadOnlyObjectProperty<List<Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** How far everything is, negative where unknown, or {@link #IDLE}. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** What is being done. */
    ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    boolean busy() {
        return progress.get() != IDLE;
    }

    /** Begins with these, in the place of whatever was under way. */
    void begin(List<Entry> entries) {
        int mine = ++turn;
        List<Line> now = new ArrayList<>();
        entries.forEach(entry -> now.add(new Line(entry.name(), null, "")));
        lines.set(List.copyOf(now));
        if (entries.isEmpty()) {
            progress.set(IDLE);
            return;
        }
        progress.set(0);
        background.execute(() -> work(mine, entries));
    }

    /** Stops; what is known stays. */
    void cancel() {
        turn++;
        progress.set(IDLE);
    }

    private void work(int mine, List<Entry> entries) {
        for (int i = 0; i < entries.size() && mine == turn; i++) {
            Line line;
            String name = entries.get(i).name();
            try {
                line = new Line(name, entries.get(i).work().of(new Telling(mine, i, entries.size())), "");
            } catch (CancellationException e) {
                return;
            } catch (UnrollException e) {
                line = new Line(name, null, e.sentence());
            } catch (RuntimeException | Error e) {
                line = new Line(name, null, String.valueOf(e.getMessage()));
            }
            int at = i;
            Line found = line;
            screen.execute(() -> arrived(mine, at, found, at == entries.size() - 1));
        }
    }

    private void arrived(int mine, int at, Line line, boolean last) {
        if (mine == turn) {
            List<Line> next = new ArrayList<>(lines.get());
            next.set(at, line);
            lines.set(List.copyOf(next));
            if (last) {
                progress.set(IDLE);
            }
        }
    }

    private final class Telling implements Progress {
        private final int mine;
        private final int at;
        private final int count;

        Telling(int mine, int at, int count) {
            this.mine = mine;
            this.at = at;
            this.count = count;
        }

        @Override
        public void update(double fraction, String words) {
            screen.execute(() -> {
                if (mine == turn && busy()) {
                    progress.set((at + Math.max(0, fraction)) / count);
                    sentence.set(words);
                }
            });
        }

        @Override
        public boolean cancelled() {
            return mine != turn;
        }
    }
}
