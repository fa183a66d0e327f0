package dev.unroll.app;

import dev.unroll.lesson.Action;
import dev.unroll.lesson.ProgressFile;
import dev.unroll.lesson.Scene;
import dev.unroll.lesson.Seen;
import dev.unroll.lesson.Target;
import dev.unroll.trace.Spot;
import dev.unroll.view.control.InSight;
import dev.unroll.view.lesson.LessonChip;
import dev.unroll.view.lesson.LessonFoot;
import dev.unroll.view.lesson.LessonLight;
import dev.unroll.view.lesson.LessonStage;
import dev.unroll.view.lesson.LessonsViewModel;
import dev.unroll.view.main.MainView;
import dev.unroll.view.main.Tab;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The room beside the person's own workbench, in which lessons take place: another workbench with the same window around it.
 * Nothing that happens there can touch the person's experiment, its runs, what could be undone, what is saved and what was on
 * the screen, since none of it is there.
 */
final class LessonRoom implements LessonStage, AutoCloseable {
    private static final Duration LOOK = Duration.millis(200);
    /** How long somebody looks at the list of lessons before the room is made for the one they will begin. */
    private static final Duration AHEAD = Duration.millis(600);
    private final Workbench own;
    private final Supplier<Workbench> maker;
    private final Consumer<MainView> show;
    private final ExecutorService keeping = Executors.newSingleThreadExecutor(
            work -> Thread.ofPlatform().name("progress").daemon().unstarted(work));
    private final LessonsViewModel model;
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper away = new ReadOnlyBooleanWrapper();
    private final Timeline looking = new Timeline(new KeyFrame(LOOK, event -> look()));
    private final PauseTransition ahead = new PauseTransition(AHEAD);
    private @Nullable Room room;
    private @Nullable Place left;

    /** What is made when the first lesson begins. */
    private record Room(Workbench bench, LessonDirector director, LessonLight light) {
    }

    /** What a person sees, to know whether they went elsewhere. */
    private record Place(List<@Nullable Object> marks) {
    }

    /**
     * Lessons beside {@code own}.
     *
     * @param maker makes the other workbench
     * @param show  puts one of the two into the window
     */
    LessonRoom(Workbench own, Supplier<Workbench> maker, Consumer<MainView> show, Path folder, Consumer<Throwable> failed) {
        this.own = own;
        this.maker = maker;
        this.show = show;
        model = new LessonsViewModel(this, new ProgressFile(folder), keeping, Platform::runLater, failed,
                own.appearance().texts(), System::nanoTime);
        own.addLessons(model);
        looking.setCycleCount(Animation.INDEFINITE);
        ahead.setOnFinished(event -> room());
        own.view().shownProperty().subscribe(tab -> {
            if (tab == Tab.LESSONS && room == null) {
                ahead.playFromStart();
            } else {
                ahead.stop();
            }
        });
    }

    LessonsViewModel model() {
        return model;
    }

    /** Goes on preparing, where there are no frames to do so. */
    void beat() {
        if (room != null) {
            room.director().proceed();
        }
    }

    /** Whether it would notice that the person goes elsewhere. */
    boolean watching() {
        return left != null;
    }

    /** Whether the scene that was asked for is there and nothing moves in it. */
    boolean still() {
        return room != null && room.director().still();
    }

    /** The workbench on which a lesson runs; null before the first one. */
    @Nullable Workbench bench() {
        return room == null ? null : room.bench();
    }

    private Room room() {
        Room there = room;
        if (there != null) {
            return there;
        }
        Workbench bench = maker.get();
        bench.addLessons(model);
        LessonFoot foot = new LessonFoot(model, bench.appearance());
        LessonLight light = new LessonLight(bench.appearance());
        bench.view().dock(foot, light);
        bench.view().lend(new LessonChip(model, bench.appearance().texts()),
                () -> bench.view().say(bench.appearance().texts().now("view.lesson.lent")));
        bench.view().follow(model, foot::key);
        bench.presenting().follow(model);
        LessonDirector director = new LessonDirector(bench);
        director.onArrival(target -> arrived(bench, director, light, target));
        director.versionProperty().subscribe(number -> version.set(number.longValue()));
        Room made = new Room(bench, director, light);
        room = made;
        return made;
    }

    // ---- the stage ----

    @Override
    public void enter() {
        own.network().playhead().playingProperty().set(false);
        Room there = room();
        swap(own, there.bench());
        there.bench().view().requestFocus();
        looking.play();
    }

    @Override
    public void show(Scene scene, Action action, Target target) {
        left = null;
        away.set(false);
        room().light().clear();
        room().director().show(scene, action, target);
    }

    @Override
    public Seen seen() {
        return room().director();
    }

    @Override
    public ObservableValue<Number> versionProperty() {
        return version.getReadOnlyProperty();
    }

    @Override
    public ObservableValue<Boolean> awayProperty() {
        return away.getReadOnlyProperty();
    }

    @Override
    public void leave() {
        looking.stop();
        left = null;
        away.set(false);
        Room there = room;
        if (there != null) {
            swap(there.bench(), own);
            there.director().stop();
            there.light().clear();
            there.bench().train().stop();
            there.bench().network().playhead().playingProperty().set(false);
        }
    }

    /** Puts one workbench into the window in the other's place; who presents goes on presenting. */
    private void swap(Workbench before, Workbench after) {
        boolean presented = before.presenter().active();
        if (presented) {
            before.presenter().end();
        }
        show.accept(after.view());
        if (presented) {
            after.presenter().toggle();
        }
    }

    // ---- pointing ----

    private static void arrived(Workbench bench, LessonDirector director, LessonLight light, Target target) {
        if (target instanceof Target.Control control) {
            bench.presenting().point(control.id());
            Node node = control(bench, control.id());
            if (node != null) {
                InSight.reveal(node);
            }
        }
        light.point(() -> where(bench, director, target));
    }

    /** The control of an id that can be seen; null while there is none. */
    static @Nullable Node control(Workbench bench, String id) {
        return bench.view().lookupAll("#" + id).stream().filter(LessonRoom::shown).findFirst().orElse(null);
    }

    private static boolean shown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node.getLayoutBounds().getWidth() > 0;
    }

    /** Where a target is in the scene; null while it is not to be seen. */
    @Nullable Bounds where(Target target) {
        return room == null ? null : where(room.bench(), room.director(), target);
    }

    private static @Nullable Bounds where(Workbench bench, LessonDirector director, Target target) {
        Spot spot = director.spot();
        return switch (target) {
            case Target.Nothing nothing -> null;
            case Target.Control control -> {
                Node node = control(bench, control.id());
                yield node == null ? null : seen(node);
            }
            case Target.Number number -> bench.networkScreen().stage().whereIs(spot.of(number.quantity()));
            case Target.Before before -> bench.networkScreen().stage().whereIs(spot.of(before.quantity()).at(spot.t() - 1));
            case Target.Timestep timestep -> bench.networkScreen().stage().whereIs(spot.layer(), spot.t());
        };
    }

    /** The part of a control that no pane around it has scrolled away, in the scene. */
    private static @Nullable Bounds seen(Node node) {
        Bounds at = node.localToScene(node.getLayoutBounds());
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof ScrollPane pane) {
                Bounds view = pane.localToScene(pane.getLayoutBounds());
                double left = Math.max(at.getMinX(), view.getMinX());
                double top = Math.max(at.getMinY(), view.getMinY());
                double right = Math.min(at.getMaxX(), view.getMaxX());
                double bottom = Math.min(at.getMaxY(), view.getMaxY());
                if (right <= left || bottom <= top) {
                    return null;
                }
                at = new BoundingBox(left, top, right - left, bottom - top);
            }
        }
        return at;
    }

    // ---- leaving the path ----

    private void look() {
        Room there = room;
        if (there == null || !there.director().still()) {
            return;
        }
        Place now = place(there.bench());
        if (left == null) {
            left = now;
        }
        away.set(!now.equals(left));
    }

    private static Place place(Workbench bench) {
        Spot spot = bench.stage().chosenProperty().get();
        return new Place(java.util.Arrays.asList(bench.view().shownProperty().get(), bench.train().experiment().now(),
                bench.network().subjectProperty().get(), bench.stage().levelProperty().get(),
                bench.stage().directionProperty().get(), bench.stage().hand().whatIfProperty().get(),
                bench.network().playhead().goalProperty().get(), spot == null ? null : Objects.hash(spot.layer(), spot.unit())));
    }

    @Override
    public void close() {
        looking.stop();
        ahead.stop();
        keeping.shutdown();
        if (room != null) {
            room.light().clear();
            room.director().stop();
            room.bench().close();
        }
    }
}
