package dev.unroll.view.main;

import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.AskOverlay;
import dev.unroll.view.control.Guide;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.SaveAs;
import dev.unroll.view.control.Spotlight;
import dev.unroll.view.control.Toast;
import dev.unroll.view.experiment.FilesViewModel;
import dev.unroll.view.experiment.RecoveryViewModel;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.view.help.TourOffer;
import dev.unroll.view.keys.KeySheet;
import dev.unroll.view.keys.KeysOverlay;
import dev.unroll.view.present.Presenter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The whole content of the window: the bar on top, the screen in front, and what lies over both. */
public final class MainView extends Pane implements Presenter.Host {
    private final Appearance appearance;
    private final AskOverlay asking = new AskOverlay();
    private final Toast toast = new Toast();
    private final Spotlight spotlight;
    private final Screens screens;
    private final List<Region> over = new ArrayList<>();
    private final FileCommands commands;
    private final TopBar top;
    private final KeysOverlay keys;
    private @Nullable Presenter presenter;
    private final Beyond beyond;
    private final WindowHelp help;
    private Runnable showSettings = () -> { };
    private @Nullable Lead lead;
    private @Nullable Region foot;
    private @Nullable Region light;

    private @Nullable TourOffer offer;
    private @Nullable Region hall;
    private @Nullable Region corner;

    /** A view without screens yet; see {@link #add}. */
    public MainView(TrainViewModel train, FilesViewModel files, FileDialogs dialogs, Appearance appearance) {
        this.appearance = appearance;
        getStyleClass().add("main");
        screens = new Screens(appearance, this::join);
        commands = new FileCommands(train, files, dialogs, asking, appearance.texts());
        top = new TopBar(train, new FileItems(commands, files, appearance.texts()), screens, this::showKeys,
                this::showSettings, this::present, appearance);
        spotlight = new Spotlight(appearance);
        help = new WindowHelp(this, spotlight, appearance);
        getChildren().add(top);
        beyond = new Beyond(this);
        getChildren().addAll(spotlight, asking, toast);
        new ChangeQuestion(train.experiment(), asking, appearance.texts());
        new FileDrop(this, commands);
        addOver(new ForeignCard(files, appearance));
        keys = new KeysOverlay(this::showHelp, appearance);
        addOver(keys);
        files.noteProperty().subscribe(note -> {
            if (note != null) {
                toast.say(appearance.texts().now(note.key(), note.arguments().toArray()));
            }
        });
        new WindowKeys(this, screens, commands, train.experiment());
        Parts.follow(this::requestLayout, appearance.scaleProperty(), appearance.chosenScaleProperty());
    }

    /** Adds the screen of a tab. */
    public void add(Tab tab, Region screen) {
        add(tab, () -> screen);
    }

    /** Adds the screen of a tab, made when it is first shown. */
    public void add(Tab tab, Supplier<Region> maker) {
        screens.add(tab, maker);
        top.add(tab);
    }

    /** Adds the screen of a tab, made when it is first shown, and once more in other sizes when it is presented. */
    public void add(Tab tab, Function<Appearance, Region> maker) {
        screens.add(tab, maker);
        top.add(tab);
    }

    /** The screen in front once more, in other sizes; null where there can be only one. */
    public @Nullable Region again(Appearance look) {
        return screens.again(look);
    }

    /** Lets {@code means} present what this window shows. */
    public void presentWith(Presenter means) {
        presenter = means;
    }

    /** Begins or ends to present what is in front. */
    public void present() {
        if (presenter != null) {
            presenter.toggle();
        }
    }

    @Override
    public void cover(Region over) {
        addOver(over);
        hall = over;
        over.toFront();
        asking.toFront();
        keys.toFront();
        requestLayout();
    }

    @Override
    public void uncover(Region gone) {
        over.remove(gone);
        hall = null;
        getChildren().remove(gone);
    }

    @Override
    public void keep(@Nullable Region notes) {
        getChildren().remove(corner);
        corner = notes;
        if (notes != null) {
            getChildren().add(getChildren().indexOf(spotlight), notes);
        }
        requestLayout();
    }

    @Override
    public AskOverlay asking() {
        return asking;
    }

    @Override
    public @Nullable Scene scene() {
        return getScene();
    }

    /**
     * Gives the window its help: pages, glossary, terms explained under the pointer, and the tour.
     *
     * @param go     shows a screen, and there a control, whose id may be empty
     * @param screen the screen in front, as {@code snapshot} calls it
     */
    public void helpWith(BiConsumer<String, String> go, Supplier<String> screen) {
        help.begin(go, screen);
    }

    /** Begins the tour. */
    public void beginTour() {
        help.beginTour();
    }

    /** Offers the tour in a corner. */
    public void offerTour() {
        TourOffer card = new TourOffer(this::beginTour, () -> {
            getChildren().remove(offer);
            offer = null;
        }, appearance);
        offer = card;
        getChildren().add(getChildren().indexOf(spotlight), card);
    }

    /** Puts a light on a control until something is pressed. */
    public void lightUp(String control) {
        help.lightUp(control);
    }

    /** Shows the page of the screen in front, or the term that the focus is on. */
    public void showHelp() {
        help.show();
    }

    WindowHelp help() {
        return help;
    }

    boolean keysShown() {
        return keys.isVisible();
    }

    @Nullable Presenter presenter() {
        return presenter;
    }

    void showSettings() {
        showSettings.run();
    }

    /** Brings a screen to the front. */
    public void show(Tab tab) {
        screens.show(tab);
    }

    /** The screen in front. */
    public ReadOnlyObjectProperty<Tab> shownProperty() {
        return screens.shownProperty();
    }

    /** Says something for a moment over the screen in front. */
    public void say(String sentence) {
        toast.say(sentence);
    }

    /** The light that points at controls of this window. */
    public Spotlight spotlight() {
        return spotlight;
    }

    /** Opens a file that was named when the program was started, as {@code File > Open} does. */
    public void open(Path file) {
        commands.open(file);
    }

    /** Gives the clicker's keys and Space to {@code guide} while it leads, and keys before them to {@code more}. */
    public void follow(Guide guide, Predicate<KeyEvent> more) {
        lead = new Lead(guide, more);
    }

    /** Puts a bar below the screens while it is visible, and {@code pointer}, which takes no click, over everything. */
    public void dock(Region bar, Region pointer) {
        foot = bar;
        light = pointer;
        // A dialog comes to the front when it opens; it can be pointed at, too.
        pointer.setViewOrder(-1);
        getChildren().add(getChildren().indexOf(top), bar);
        getChildren().add(getChildren().indexOf(asking), pointer);
        bar.visibleProperty().subscribe(shown -> requestLayout());
    }

    /** Lends the window: {@code chip} stands in the experiment's place, and instead of opening or saving files it does this. */
    public void lend(Region chip, Runnable refuse) {
        top.lend(chip);
        commands.refuse(refuse);
    }

    /** Lays a dialog over the whole window; while it is visible, keys reach nothing behind it. */
    public void addOver(Region dialog) {
        over.add(dialog);
        getChildren().add(getChildren().indexOf(asking), dialog);
    }

    /** Shows what each key does on the screen in front. */
    @Override
    public void showKeys() {
        Tab tab = screens.shownProperty().get();
        if (presenter != null && presenter.active()) {
            keys.show("present.screen", KeySheet.with(KeySheet.PRESENTER));
            return;
        }
        keys.show(tab.key(), switch (tab) {
            case NETWORK -> KeySheet.network();
            case DATA -> KeySheet.with(KeySheet.DATA);
            case EVALUATE -> KeySheet.with(KeySheet.EVALUATE);
            case GENERATE -> KeySheet.with(KeySheet.GENERATE);
            case CODE -> KeySheet.with(KeySheet.CODE);
            case LESSONS -> KeySheet.with(KeySheet.LESSONS);
        });
    }

    /** Does this when a person asks for the settings. */
    public void onSettings(Runnable show) {
        showSettings = show;
    }

    /** Whether something lies over the screens. */
    boolean covered() {
        return asking.asks() || over.stream().anyMatch(Region::isVisible);
    }

    private void join(Region screen) {
        getChildren().addFirst(screen);
    }

    /** Does what would close the window only after a person has decided about unsaved work. */
    public void unlessUnsaved(Runnable close) {
        commands.unlessUnsaved(close);
    }

    /** How the menu exports a model as ONNX. */
    public void exportOnnx(Consumer<SaveAs> exporting) {
        commands.useOnnx(exporting);
    }

    /** Offers what an earlier window left behind. */
    public void offer(RecoveryViewModel recovery) {
        RecoveryOffer offer = new RecoveryOffer(recovery, asking, appearance.texts());
        recovery.offerProperty().subscribe(offer::show);
    }

    /** Whether who leads took it. */
    boolean led(KeyEvent event) {
        return lead != null && lead.takes(event);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double scale = WindowScale.of(width, height, appearance.chosenScaleProperty().get());
        if (Math.abs(scale - appearance.scale()) > 1e-6) {
            appearance.scaleProperty().set(scale);
        }
        double below = WindowScale.TOP * scale;
        spotlight.resizeRelocate(0, 0, width, height);
        asking.resizeRelocate(0, 0, width, height);
        toast.autosize();
        toast.relocate(snapPositionX((width - toast.getWidth()) / 2), below + 14 * scale);
        Region bar = foot;
        double low = bar == null || !bar.isVisible() ? 0 : snapSizeY(Math.min(bar.prefHeight(width), height * 0.62));
        if (bar != null) {
            bar.resizeRelocate(0, height - low, width, low);
        }
        corner(offer, width, height - low, 16 * scale);
        corner(corner, width, height - low, 16 * scale);
        over.forEach(each -> each.resizeRelocate(0, 0, width, height - low));
        if (light != null) {
            light.resizeRelocate(0, 0, width, height - low);
        }
        if (hall != null) {
            hall.resizeRelocate(0, 0, width, height);
        }
        beyond.fit(width, height - low, scale, appearance.chosenScaleProperty().get() > 1);
        top.resizeRelocate(-beyond.x(), -beyond.y(), beyond.width(), below);
        for (Node each : getChildren()) {
            if (each != asking && each != toast && each != top && each != spotlight && each != bar && each != light
                    && each != offer && each != corner && !over.contains(each) && !beyond.holds(each)) {
                each.resizeRelocate(-beyond.x(), below - beyond.y(), beyond.width(), beyond.height() - below);
            }
        }
    }

    private void corner(@Nullable Region card, double width, double height, double margin) {
        if (card != null) {
            card.autosize();
            card.relocate(snapPositionX(width - card.getWidth() - margin), snapPositionY(height - card.getHeight() - margin));
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
