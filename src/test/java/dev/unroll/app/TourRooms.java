package dev.unroll.app;

import static dev.unroll.view.Hand.fx;
import static dev.unroll.view.Hand.until;

import dev.unroll.lesson.Lesson;
import dev.unroll.lesson.catalogue.Catalogue;
import dev.unroll.view.help.HelpOverlay;
import dev.unroll.view.keys.KeysOverlay;
import dev.unroll.view.lesson.QuizViewModel;
import dev.unroll.view.lesson.RunningLesson;
import dev.unroll.view.main.MainView;
import dev.unroll.view.main.Tab;
import java.util.Objects;
import javafx.scene.control.ButtonBase;

/** What lies over the tour's screens or stands in their place: help, the tour, lessons, the presenter. */
final class TourRooms {
    private final Tour tour;

    TourRooms(Tour tour) {
        this.tour = tour;
    }

    /** Goes to one of them; false where it is another screen. */
    boolean go(String screen) throws Exception {
        MainView view = tour.bench().view();
        switch (screen) {
            case "help" -> fx(() -> {
                view.show(Tab.NETWORK);
                view.showHelp();
                return true;
            });
            case "glossary" -> fx(() -> {
                view.showHelp();
                return press("helpGlossary");
            });
            case "offer" -> fx(() -> {
                view.offerTour();
                return true;
            });
            case "tour" -> fx(() -> {
                view.beginTour();
                return true;
            });
            case "lesson", "quiz", "wrong", "told", "finished" -> lesson(Catalogue.all().getFirst(), screen);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Opens a lesson: its first caption, its first question, that question answered wrongly, told, or the end. */
    void lesson(Lesson lesson, String where) throws Exception {
        RunningLesson running = fx(() -> {
            RunningLesson there = tour.room().model().runningProperty().get();
            if (there == null || !there.lesson().equals(lesson)) {
                tour.room().model().restart(lesson);
            }
            return Objects.requireNonNull(tour.room().model().runningProperty().get());
        });
        fx(() -> {
            running.go(switch (where) {
                case "lesson" -> 0;
                case "finished" -> lesson.pages();
                default -> lesson.steps().size();
            });
            return true;
        });
        settle();
        if (where.equals("wrong") || where.equals("told")) {
            fx(() -> {
                QuizViewModel asked = Objects.requireNonNull(running.quizProperty().get());
                if (where.equals("told")) {
                    asked.tell();
                } else {
                    mistake(asked);
                }
                return true;
            });
            settle();
        }
    }

    private static void mistake(QuizViewModel asked) {
        if (asked.number()) {
            asked.typedProperty().set("1");
            asked.check();
            return;
        }
        int count = asked.options().size();
        if (asked.ordered()) {
            asked.right().reversed().forEach(asked::pick);
        } else {
            asked.pick((asked.right().getFirst() + 1) % count);
        }
        asked.check();
    }

    private void settle() throws Exception {
        until(() -> {
            tour.room().beat();
            tour.front().train().pulse();
            return tour.room().still();
        });
    }

    /** Waits for a lesson's scene to stand still again, where one runs. */
    void calm() throws Exception {
        if (tour.front() != tour.bench()) {
            settle();
        }
    }

    /** Puts away what lies over the screens. */
    void leave() throws Exception {
        fx(() -> {
            if (tour.room().model().runningProperty().get() != null) {
                tour.room().model().leave();
            }
            MainView view = tour.bench().view();
            if (tour.bench().presenter().active()) {
                tour.bench().presenter().end();
            }
            if (view.lookup("#help") instanceof HelpOverlay help && help.isVisible()) {
                help.hide();
            }
            if (view.lookup("#keySheet") instanceof KeysOverlay keys && keys.isVisible()) {
                keys.hide();
            }
            tour.bench().settings().hide();
            press("tourEnd");
            press("declineTour");
            return true;
        });
    }

    private boolean press(String id) {
        // What was never shown has no skin yet, and what a skin makes cannot be found.
        tour.bench().view().applyCss();
        if (tour.bench().view().lookup("#" + id) instanceof ButtonBase button && button.isVisible()) {
            button.fire();
        }
        return true;
    }
}
