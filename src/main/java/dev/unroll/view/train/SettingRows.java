package dev.unroll.view.train;

import dev.unroll.text.Language;
import dev.unroll.view.control.Choice;
import dev.unroll.view.control.NumberChoice;
import dev.unroll.view.control.NumberField;
import dev.unroll.view.control.Segments;
import dev.unroll.view.control.Switch;
import dev.unroll.view.control.Texts;
import dev.unroll.view.experiment.TrainViewModel;
import dev.unroll.workspace.Experiment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** Makes rows for settings, and keeps what they show in step with the experiment. */
final class SettingRows {
    private final TrainViewModel model;
    private final Texts texts;
    private final List<SettingRow> rows = new ArrayList<>();
    private final List<Consumer<Experiment>> followers = new ArrayList<>();
    private @Nullable Language spoken;
    private boolean following;
    private boolean locked;

    SettingRows(TrainViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /** Changes the experiment as a person wants it; not while its own values are being shown. */
    void edit(String gesture, UnaryOperator<Experiment> change) {
        if (!following) {
            model.experiment().edit(gesture, change);
        }
    }

    /** Hears of every change of the experiment. */
    void follow(Consumer<Experiment> follower) {
        followers.add(follower);
    }

    /** Shows a choice; spares the work, at every step of a slider, where nothing of it has changed. */
    <T> void show(Choice<T> choice, List<T> options, T now) {
        if (!choice.shows(options, now) || spoken != texts.language()) {
            choice.show(options, now);
        }
    }

    /** A row of any controls. */
    SettingRow row(String key, boolean live, Node... controls) {
        SettingRow row = new SettingRow(key, live, texts, controls);
        rows.add(row);
        return row;
    }

    /** A field for a number. */
    NumberField field(NumberSetting setting) {
        NumberField field = new NumberField(setting.rule(), number -> edit("", e -> setting.with(e, number)));
        field.setId(setting.key());
        follow(e -> {
            double now = setting.of(e);
            field.show(Double.isNaN(now) ? "" : field.text(now));
        });
        return field;
    }

    /** A row for a number, with its usual values in a menu where there are some. */
    SettingRow number(NumberSetting setting) {
        return number(setting, field(setting));
    }

    /** A row for a number whose field is made already. */
    SettingRow number(NumberSetting setting, NumberField field) {
        Node control = setting.usual().isEmpty() ? field
                : new NumberChoice(field, setting.usual(), number -> edit("", e -> setting.with(e, number)));
        HBox.setHgrow(control, Priority.ALWAYS);
        SettingRow row = row(setting.key(), setting.live(), control).watch(field);
        follow(e -> row.showIf(!Double.isNaN(setting.of(e))));
        return row;
    }

    /** A row for one of a few values, which stand side by side where there are two. */
    <T> SettingRow choice(ChoiceSetting<T> setting, Function<T, String> keyOfName) {
        boolean two = setting.options().apply(model.experiment().now()).size() == 2;
        return two ? segments(setting, keyOfName) : menu(setting, keyOfName);
    }

    private <T> SettingRow menu(ChoiceSetting<T> setting, Function<T, String> keyOfName) {
        Choice<T> choice = new Choice<>(value -> texts.now(keyOfName.apply(value)));
        choice.setId(setting.key());
        choice.onChosen(value -> edit("", e -> setting.with(e, value)));
        SettingRow row = row(setting.key(), setting.live(), choice);
        follow(e -> {
            T now = setting.value().apply(e);
            List<T> options = setting.options().apply(e);
            row.showIf(!options.isEmpty());
            if (now != null) {
                show(choice, options, now);
            }
        });
        return row;
    }

    private <T> SettingRow segments(ChoiceSetting<T> setting, Function<T, String> keyOfName) {
        Segments<T> segments = new Segments<>(value -> edit("", e -> setting.with(e, value)));
        segments.setId(setting.key());
        setting.options().apply(model.experiment().now())
                .forEach(value -> segments.add(value, texts.get(keyOfName.apply(value)), setting.key() + "-" + value));
        SettingRow row = row(setting.key(), setting.live(), segments);
        follow(e -> {
            T now = setting.value().apply(e);
            if (now != null) {
                segments.show(now);
            }
        });
        return row;
    }

    /** A switch. */
    Switch toggle(SwitchSetting setting) {
        Switch toggle = new Switch(on -> edit("", e -> setting.with(e, on)));
        toggle.setId(setting.key());
        follow(e -> toggle.show(setting.of(e)));
        return toggle;
    }

    /** A row for a switch alone. */
    SettingRow onOff(SwitchSetting setting) {
        SettingRow row = row(setting.key(), setting.live(), toggle(setting));
        follow(e -> row.showIf(setting.there(e)));
        return row;
    }

    /** Shows what is in force; also after an edit that a person took back. */
    void refresh() {
        following = true;
        Experiment now = model.experiment().now();
        followers.forEach(follower -> follower.accept(now));
        following = false;
        spoken = texts.language();
        lock();
    }

    /** Locks and unlocks with the run. */
    void lock() {
        boolean fixed = model.underWay();
        if (fixed != locked) {
            locked = fixed;
            rows.forEach(row -> row.lock(fixed));
        }
    }
}
