package dev.unroll.view.lesson;

import dev.unroll.lesson.Lesson;
import dev.unroll.lesson.catalogue.Catalogue;
import dev.unroll.view.control.Icon;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** In the top bar: which lesson runs and where one is in it; its menu leads to every step, to the beginning and out. */
public final class LessonChip extends MenuButton {
    private final LessonsViewModel model;
    private final Texts texts;
    private final Label number = Parts.label("muted");
    private final Label title = Parts.label("strong", "experiment-title");
    private final Label place = Parts.label("subtle", "small");
    private Subscription following = Subscription.EMPTY;

    /** Follows the lesson under way. */
    public LessonChip(LessonsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("lessonChip");
        getStyleClass().add("experiment-menu");
        Icon icon = Parts.icon(Feather.BOOK_OPEN);
        icon.getStyleClass().add("accent-icon");
        number.setMinWidth(Region.USE_PREF_SIZE);
        place.setMinWidth(Region.USE_PREF_SIZE);
        title.setMinWidth(0);
        HBox content = Parts.row("experiment-content", icon, number, title, place);
        content.setMinWidth(0);
        setGraphic(content);
        // Where there is little room the title gives way, and not what stands beside the chip.
        setMinWidth(0);
        setMaxWidth(Region.USE_PREF_SIZE);
        Parts.name(this, texts.get("view.lesson.menu"));
        setOnShowing(event -> getItems().setAll(items()));
        getItems().setAll(new MenuItem());
        model.runningProperty().subscribe(this::follow);
        texts.languageProperty().subscribe((before, now) -> tell());
    }

    private void follow(@Nullable RunningLesson running) {
        following.unsubscribe();
        following = running == null ? Subscription.EMPTY : running.pageProperty().subscribe(page -> tell());
    }

    private void tell() {
        RunningLesson running = model.runningProperty().get();
        if (running == null) {
            return;
        }
        Lesson lesson = running.lesson();
        number.setText(texts.now("view.lesson.number", Catalogue.number(lesson)));
        title.setText(texts.now(lesson.key("title")));
        place.setText(texts.now("view.lesson.place", Math.min(running.pageProperty().get() + 1, lesson.pages()), lesson.pages()));
    }

    private List<MenuItem> items() {
        RunningLesson running = model.runningProperty().get();
        List<MenuItem> items = new ArrayList<>();
        if (running == null) {
            return items;
        }
        Lesson lesson = running.lesson();
        for (int i = 0; i < lesson.pages(); i++) {
            int page = i;
            boolean step = i < lesson.steps().size();
            String words = step ? texts.now(lesson.key(lesson.steps().get(i).name()))
                    : texts.now("view.lesson.question", i - lesson.steps().size() + 1);
            RadioMenuItem item = new RadioMenuItem(i + 1 + "   " + words);
            item.setMnemonicParsing(false);
            item.setSelected(i == running.pageProperty().get());
            item.setId("lessonPage-" + (i + 1));
            item.setOnAction(event -> running.go(page));
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        items.add(item("lessonAgainItem", "view.lesson.again", Feather.CORNER_UP_LEFT, running::again));
        items.add(item("lessonRestart", "view.lesson.restart", Feather.ROTATE_CCW, () -> running.go(0)));
        items.add(item("lessonLeave", "view.lesson.leave", Feather.LOG_OUT, model::leave));
        return items;
    }

    private MenuItem item(String id, String key, Feather icon, Runnable action) {
        MenuItem item = new MenuItem(texts.now(key), Parts.icon(icon));
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }
}
