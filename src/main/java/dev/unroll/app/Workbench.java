package dev.unroll.app;

import dev.unroll.data.Part;
import dev.unroll.text.Messages;
import dev.unroll.view.Engine;
import dev.unroll.view.backward.BackwardViewModel;
import dev.unroll.view.code.CodeView;
import dev.unroll.view.code.CodeViewModel;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Beat;
import dev.unroll.view.control.DrawingTime;
import dev.unroll.view.control.Pulse;
import dev.unroll.view.control.SaveDialog;
import dev.unroll.view.control.Tempo;
import dev.unroll.view.curves.Folders;
import dev.unroll.view.data.DataView;
import dev.unroll.view.data.DataViewModel;
import dev.unroll.view.evaluate.EvaluateView;
import dev.unroll.view.evaluate.EvaluateViewModel;
import dev.unroll.view.experiment.ExperimentViewModel;
import dev.unroll.view.experiment.FilesViewModel;
import dev.unroll.view.experiment.RecoveryViewModel;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.view.generate.GenerateScreen;
import dev.unroll.view.generate.GenerateViewModel;
import dev.unroll.view.generate.TranslateViewModel;
import dev.unroll.view.lesson.LessonsView;
import dev.unroll.view.lesson.LessonsViewModel;
import dev.unroll.view.main.FileDialogs;
import dev.unroll.view.main.MainView;
import dev.unroll.view.main.NetworkScreen;
import dev.unroll.view.main.Tab;
import dev.unroll.view.main.WayBack;
import dev.unroll.view.model.ModelPanel;
import dev.unroll.view.network.NetworkViewModel;
import dev.unroll.view.own.ImportDrop;
import dev.unroll.view.own.ImportView;
import dev.unroll.view.present.HallScreens;
import dev.unroll.view.present.Presenter;
import dev.unroll.view.present.PresenterViewModel;
import dev.unroll.view.series.SeriesView;
import dev.unroll.view.series.SeriesViewModel;
import dev.unroll.view.settings.Outside;
import dev.unroll.view.settings.SettingsSheet;
import dev.unroll.view.settings.SettingsViewModel;
import dev.unroll.view.stage.StageViewModel;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.Presets;
import dev.unroll.workspace.stack.PresetFit;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The window's content, put together: view models on the engine, views on the view models, and the pulse between. */
final class Workbench implements AutoCloseable {
    /** Training is drawn eight times a second, or less often: every picture costs time that training needs. */
    private static final Tempo TRAINING_TEMPO = new Tempo(125_000_000, 500_000_000,
            0.06 * Runtime.getRuntime().availableProcessors());

    private final ExecutorService loading = Executors.newSingleThreadExecutor(daemon("loading"));
    private final ExecutorService filing = Executors.newSingleThreadExecutor(daemon("filing"));
    private final ExecutorService studying = Executors.newSingleThreadExecutor(daemon("studying"));
    private final ExecutorService writing = Executors.newSingleThreadExecutor(daemon("writing"));
    private final ExecutorService tracing = Executors.newSingleThreadExecutor(daemon("tracing"));
    private final ExecutorService evaluating = Executors.newSingleThreadExecutor(daemon("evaluating"));
    private final ExecutorService comparing = Executors.newSingleThreadExecutor(daemon("comparing"));
    private final ExecutorService browsing = Executors.newSingleThreadExecutor(daemon("browsing"));
    private final ExecutorService generating = Executors.newSingleThreadExecutor(daemon("generating"));
    private final Appearance appearance;
    private final ExperimentViewModel experiment;
    private final TrainViewModel train;
    private final NetworkViewModel network;
    private final StageViewModel stage;
    private final BackwardViewModel back;
    private final EvaluateViewModel evaluate;
    private final DataViewModel data;
    private final GenerateViewModel generate;
    private final TranslateViewModel translate;
    private final SeriesViewModel series;
    private final GenerateScreen generateScreen;
    private final CodeViewModel code;
    private final FilesViewModel files;
    private final MainView view;
    private final PresenterViewModel presenting;
    private final Presenter presenter;
    private final Supplier<SettingsSheet> makeSettings;
    private @Nullable SettingsSheet settings;
    private final NetworkScreen networkScreen;
    private final Pulse pulse = new Pulse(this::frame);
    private final Beat beat = new Beat(TRAINING_TEMPO, new DrawingTime(), this::drawTraining);
    private @Nullable RecoveryViewModel recovery;
    private @Nullable LessonsViewModel lessons;

    /** With settings that nobody keeps. */
    Workbench(Engine engine, Path dataFolder, FileDialogs dialogs, Appearance appearance, Consumer<Throwable> failed) {
        this(engine, dataFolder, dialogs, SettingsViewModel.unkept(appearance, PersonSettings.surroundings(dataFolder),
                Runnable::run, Runnable::run), appearance, failed);
    }

    /** Hands failures that nobody can mend to {@code failed}, on the FX thread. */
    Workbench(Engine engine, Path dataFolder, FileDialogs dialogs, SettingsViewModel preferences, Appearance appearance,
            Consumer<Throwable> failed) {
        this.appearance = appearance;
        experiment = new ExperimentViewModel(engine, untilClosed(loading), Platform::runLater, Experiment.of(engine.opening()));
        train = new TrainViewModel(engine, untilClosed(loading), Platform::runLater, experiment);
        network = new NetworkViewModel(engine, untilClosed(tracing), Platform::runLater, experiment.datasetProperty(),
                train.momentProperty());
        stage = new StageViewModel(engine, untilClosed(tracing), Platform::runLater, network, train.momentProperty());
        back = new BackwardViewModel(engine, untilClosed(tracing), untilClosed(studying), Platform::runLater,
                new WayBack(stage, train));
        files = new FilesViewModel(train, untilClosed(filing), Platform::runLater, dataFolder);
        view = new MainView(train, files, dialogs, appearance);
        networkScreen = new NetworkScreen(train, network, stage, back, files.exports(), untilClosed(writing),
                this::written, appearance);
        view.add(Tab.NETWORK, networkScreen);
        generate = new GenerateViewModel(engine, untilClosed(generating), Platform::runLater, experiment.datasetProperty(),
                train.momentProperty());
        translate = new TranslateViewModel(engine, untilClosed(generating), Platform::runLater);
        series = new SeriesViewModel(engine, untilClosed(studying), Platform::runLater, experiment.experimentProperty(),
                train.momentProperty());
        generateScreen = generating(appearance);
        view.add(Tab.GENERATE, look -> {
            if (look == appearance) {
                return generateScreen;
            }
            GenerateScreen other = generating(look);
            generateScreen.shownProperty().subscribe(other::show);
            return other;
        });
        code = new CodeViewModel(engine, untilClosed(writing), Platform::runLater, experiment, train.momentProperty(),
                appearance.texts().languageProperty());
        view.exportOnnx(saveAs -> code.exportOnnx(saveAs, this::written));
        // The builder of the hidden screen does not follow the weights of a training.
        view.add(Tab.CODE, look -> new CodeView(code, new ModelPanel(networkScreen.builder(), train,
                network.seenProperty().when(view.shownProperty().map(tab -> tab == Tab.CODE)), look),
                new SaveDialog(files.exports(), appearance.texts()), view::say, look));
        view.shownProperty().subscribe(tab -> code.setActive(tab == Tab.CODE));
        view.addOver(new ImportView(experiment.importing(), dialogs::openData, appearance));
        new ImportDrop(view, experiment.importing());
        data = new DataViewModel(engine, untilClosed(browsing), Platform::runLater, experiment, train.momentProperty(),
                this::openInNetwork);
        view.add(Tab.DATA, look -> new DataView(data, new SaveDialog(files.exports(), appearance.texts()), untilClosed(writing),
                this::written, look));
        evaluate = new EvaluateViewModel(engine, untilClosed(evaluating), untilClosed(comparing), Platform::runLater, train,
                network);
        view.add(Tab.EVALUATE, look -> new EvaluateView(evaluate, files.exports(), untilClosed(writing),
                this::written, () -> view.show(Tab.NETWORK), look));
        makeSettings = () -> new SettingsSheet(preferences, new Outside(dialogs::folder,
                folder -> Folders.open(folder.resolve("."), failed), files::forgetRecent, this::forgetLessons), appearance);
        view.onSettings(() -> settings().show());
        view.shownProperty().subscribe(tab -> evaluate.setActive(tab == Tab.EVALUATE));
        appearance.motionProperty().subscribe(network.playhead()::useMotion);
        appearance.motionProperty().subscribe(stage.zoom()::useMotion);
        appearance.motionProperty().subscribe(stage.buildUp()::useMotion);
        presenting = new PresenterViewModel(stage, view.shownProperty(), Tab.NETWORK, appearance.texts());
        presenter = new Presenter(presenting, stage, back, view::again, view, appearance, HallScreens.attached());
        view.presentWith(presenter);
        HelpPlaces places = new HelpPlaces(this);
        view.helpWith(places::go, places::front);
        listen(experiment.problemProperty(), failed);
        listen(stage.problemProperty(), failed);
        listen(network.problemProperty(), failed);
        train.liveProperty().subscribe(live -> wake());
        network.playhead().goalProperty().subscribe(goal -> wake());
        stage.levelProperty().subscribe(level -> wake());
        stage.buildUp().movingProperty().subscribe(moves -> wake());
        network.playhead().playingProperty().subscribe(playing -> wake());
    }

    private GenerateScreen generating(Appearance look) {
        GenerateScreen screen = new GenerateScreen(generate, translate, look);
        screen.addSeries(() -> new SeriesView(series, new SeriesView.Outside(
                name -> experiment.adopt(Presets.find(PresetFit.SERIES), name), experiment.importing()::begin,
                train::trainOrPause, files.exports(), experiment::fail), look));
        return screen;
    }

    private void openInNetwork(Part part, int example) {
        network.open(part, example);
        view.show(Tab.NETWORK);
    }

    private void written(Path file) {
        view.say(appearance.texts().now("view.stage.take.written", String.valueOf(file.getFileName())));
    }

    private static void listen(ObservableValue<@Nullable Throwable> problem, Consumer<Throwable> failed) {
        problem.subscribe(each -> {
            if (each != null) {
                failed.accept(each);
            }
        });
    }

    /** What the window is called: the experiment, marked where it is not saved. */
    ObservableValue<String> title() {
        return Bindings.createStringBinding(() -> (files.unsavedProperty().get() ? "• " : "")
                + experiment.now().title() + " – " + Messages.get("app.name"), experiment.experimentProperty(),
                files.unsavedProperty(), appearance.texts().languageProperty());
    }

    FilesViewModel files() {
        return files;
    }

    /** Keeps copies of unsaved work from now on, and offers what an earlier window left behind. */
    void keepSafe(Path dataFolder) {
        RecoveryViewModel keeping = new RecoveryViewModel(train, files, untilClosed(filing), Platform::runLater, dataFolder);
        recovery = keeping;
        view.offer(keeping);
    }

    /** Adds the lessons' tab. */
    void addLessons(LessonsViewModel model) {
        lessons = model;
        view.add(Tab.LESSONS, look -> new LessonsView(model, look));
    }

    private void forgetLessons() {
        if (lessons != null) {
            lessons.clear();
        }
    }

    NetworkScreen networkScreen() {
        return networkScreen;
    }

    /** Offers the tour at the first start on this machine. */
    void welcome(SettingsViewModel chosen) {
        if (!chosen.now().tourOffered()) {
            chosen.change(chosen.now().withTourOffered());
            view.offerTour();
        }
    }

    MainView view() {
        return view;
    }

    Appearance appearance() {
        return appearance;
    }

    TrainViewModel train() {
        return train;
    }

    NetworkViewModel network() {
        return network;
    }

    BackwardViewModel back() {
        return back;
    }

    EvaluateViewModel evaluate() {
        return evaluate;
    }

    DataViewModel data() {
        return data;
    }

    StageViewModel stage() {
        return stage;
    }

    GenerateViewModel generate() {
        return generate;
    }

    TranslateViewModel translate() {
        return translate;
    }

    SeriesViewModel series() {
        return series;
    }

    /** The settings, made when they are first wanted. */
    SettingsSheet settings() {
        SettingsSheet sheet = settings;
        if (sheet == null) {
            sheet = makeSettings.get();
            settings = sheet;
            view.addOver(sheet);
        }
        return sheet;
    }

    CodeViewModel code() {
        return code;
    }

    PresenterViewModel presenting() {
        return presenting;
    }

    Presenter presenter() {
        return presenter;
    }

    GenerateScreen generateScreen() {
        return generateScreen;
    }

    private void wake() {
        pulse.want(network.playhead().moving() || stage.zoom().moving() || stage.buildUp().movingProperty().get());
        beat.want(train.liveProperty().get());
    }

    private void frame(double seconds) {
        network.playhead().advance(seconds);
        stage.zoom().advance(seconds);
        stage.buildUp().advance(seconds);
        wake();
    }

    private void drawTraining() {
        train.pulse();
        network.pulse();
        stage.pulse();
        wake();
    }

    /** Work that comes after closing is dropped. */
    private static Executor untilClosed(ExecutorService service) {
        return work -> {
            if (!service.isShutdown()) {
                service.execute(work);
            }
        };
    }

    private static ThreadFactory daemon(String name) {
        return work -> Thread.ofPlatform().name(name).daemon().unstarted(work);
    }

    /** Ends training and everything else in the background. */
    @Override
    public void close() {
        pulse.want(false);
        beat.close();
        train.close();
        generate.close();
        translate.close();
        generating.shutdownNow();
        loading.shutdownNow();
        tracing.shutdownNow();
        studying.shutdownNow();
        browsing.shutdownNow();
        writing.shutdownNow();
        evaluating.shutdownNow();
        comparing.shutdownNow();
        if (recovery != null) {
            recovery.close();
        }
        filing.shutdown();
    }
}
