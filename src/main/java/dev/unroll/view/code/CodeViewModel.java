package dev.unroll.view.code;

import dev.unroll.code.CodeLine;
import dev.unroll.code.CodeSubject;
import dev.unroll.code.CodeWriter;
import dev.unroll.code.Dialect;
import dev.unroll.code.SourceCode;
import dev.unroll.nn.Model;
import dev.unroll.text.Language;
import dev.unroll.text.UnrollException;
import dev.unroll.view.Engine;
import dev.unroll.view.Moment;
import dev.unroll.view.control.SaveAs;
import dev.unroll.view.experiment.ExperimentViewModel;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.stack.StackCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The open experiment as source code: in which dialect, what of it belongs to the chosen layer, where a word is found. */
public final class CodeViewModel {
    private final Engine engine;
    private final Executor background;
    private final Executor screen;
    private final ExperimentViewModel experiment;
    private final ObservableValue<Moment> moment;
    private final ObservableValue<Language> language;
    private final ObjectProperty<Dialect> dialect = new SimpleObjectProperty<>(Dialect.KERAS);
    private final ReadOnlyObjectWrapper<@Nullable SourceCode> code = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final StringProperty wanted = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Integer>> found = new ReadOnlyObjectWrapper<>(List.of());
    private boolean active;

    /**
     * The code of {@code experiment}; nothing is written before {@link #setActive}.
     *
     * @param moment   the weights that an export takes along
     * @param language of the comments
     */
    public CodeViewModel(Engine engine, Executor background, Executor screen, ExperimentViewModel experiment,
            ObservableValue<Moment> moment, ObservableValue<Language> language) {
        this.engine = engine;
        this.moment = moment;
        this.background = background;
        this.screen = screen;
        this.experiment = experiment;
        this.language = language;
        experiment.experimentProperty().subscribe(this::refresh);
        experiment.stackProperty().subscribe(this::refresh);
        language.subscribe(this::refresh);
        dialect.subscribe(this::refresh);
        wanted.subscribe(this::search);
    }

    // ---- properties ----

    /** In which language the program is. */
    public ObjectProperty<Dialect> dialectProperty() {
        return dialect;
    }

    /** The program, or null where there is none. */
    public ReadOnlyObjectProperty<@Nullable SourceCode> codeProperty() {
        return code.getReadOnlyProperty();
    }

    /** Why there is no program; empty where there is one. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The weights at hand; {@link Moment#none} where there are none yet. */
    public ObservableValue<Moment> momentProperty() {
        return moment;
    }

    /** The layer whose lines are marked, as the builder's cards are chosen. */
    public IntegerProperty selectedLayerProperty() {
        return experiment.selectedLayerProperty();
    }

    /** What is looked for. */
    public StringProperty wantedProperty() {
        return wanted;
    }

    /** In which lines it is, 0 first. */
    public ReadOnlyObjectProperty<List<Integer>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Places of the lines that belong to the chosen layer. */
    public List<Integer> marked() {
        SourceCode now = code.get();
        int layer = selectedLayerProperty().get();
        return now == null ? List.of() : IntStream.range(0, now.lines().size())
                .filter(i -> now.lines().get(i).layer() == layer).boxed().toList();
    }

    // ---- commands ----

    /** Whether the screen is in front: only then is code written. */
    public void setActive(boolean now) {
        active = now;
        refresh();
    }

    /** Chooses the card to which a line belongs. */
    public void choose(CodeLine line) {
        if (line.layer() != CodeLine.NO_LAYER) {
            selectedLayerProperty().set(line.layer());
        }
    }

    /** The lines at some places as text, all of them where there are none. */
    public String text(List<Integer> places) {
        SourceCode now = code.get();
        if (now == null) {
            return "";
        }
        return places.isEmpty() ? now.text() : places.stream().sorted().map(i -> now.lines().get(i).text() + "\n")
                .collect(Collectors.joining());
    }

    /** Writes the program, and beside it the data that it reads, where a person says; {@code written} hears of it. */
    public void save(SaveAs files, Consumer<Path> written) {
        SourceCode now = code.get();
        Path file = now == null ? null : files.ask(fileName(), now.dialect().ending());
        if (now == null || file == null) {
            return;
        }
        CodeSubject subject = subject();
        work(() -> engine.writeCode(subject, now, file), file, written);
    }

    /** Writes the model with its weights as ONNX where a person says; {@code written} hears of it. */
    public void exportOnnx(SaveAs files, Consumer<Path> written) {
        Moment now = moment.getValue();
        Model model = now.model();
        if (model == null) {
            experiment.fail(UnrollException.badArgument("onnx.noModel"));
            return;
        }
        Path file = files.ask(fileName(), ".onnx");
        if (file != null) {
            String title = experiment.now().title();
            work(() -> engine.writeOnnx(model, title, file), file, written);
        }
    }

    private void work(Runnable writing, Path file, Consumer<Path> written) {
        background.execute(() -> {
            try {
                writing.run();
                screen.execute(() -> written.accept(file));
            } catch (RuntimeException e) {
                screen.execute(() -> experiment.fail(e));
            }
        });
    }

    private String fileName() {
        String plain = experiment.now().title().strip().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        return plain.isEmpty() ? "model" : plain;
    }

    // ---- within ----

    private CodeSubject subject() {
        Experiment now = experiment.now();
        return new CodeSubject(now.title(), now.data(), engine.own(now.data().dataset()), now.architecture(), now.training());
    }

    private void refresh() {
        if (!active) {
            return;
        }
        StackCheck stack = experiment.stackProperty().get();
        try {
            UnrollException obstacle = stack.connected() ? null : stack.problem();
            if (obstacle != null) {
                throw obstacle;
            }
            code.set(CodeWriter.write(subject(), dialect.get(), language.getValue()));
            problem.set("");
        } catch (UnrollException e) {
            code.set(null);
            problem.set(e.sentence(language.getValue()));
        }
        search();
    }

    private void search() {
        SourceCode now = code.get();
        String word = wanted.get().strip().toLowerCase(Locale.ROOT);
        found.set(now == null || word.isEmpty() ? List.of() : IntStream.range(0, now.lines().size())
                .filter(i -> now.lines().get(i).text().toLowerCase(Locale.ROOT).contains(word)).boxed().toList());
    }
}
