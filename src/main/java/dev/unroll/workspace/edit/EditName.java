package dev.unroll.workspace.edit;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.Layer;
import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.workspace.Draft;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.RunLooks;
import dev.unroll.workspace.stack.LayerLabel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What an edit did, in a few words: {@code units 8 → 16}. Found by comparing the states before and after it. */
public final class EditName {
    private static final String ARROW = " → ";
    private final Language language;
    private final List<String> parts = new ArrayList<>();

    private EditName(Language language) {
        this.language = language;
    }

    /** The edit that leads from {@code before} to {@code after}. */
    public static String of(Draft before, Draft after, Language language) {
        EditName name = new EditName(language);
        name.runs(before.runs(), after.runs());
        name.experiment(before.experiment(), after.experiment());
        return name.text();
    }

    private String text() {
        return switch (parts.size()) {
            case 0 -> say("nothing");
            case 1 -> parts.getFirst();
            case 2 -> parts.get(0) + ", " + parts.get(1);
            default -> say("several", parts.size());
        };
    }

    private void experiment(Experiment before, Experiment after) {
        boolean otherTitle = !before.title().equals(after.title());
        if (otherTitle && !before.architecture().equals(after.architecture())) {
            parts.add(say("open", after.title()));
            return;
        }
        if (otherTitle) {
            parts.add(say("title", before.title(), after.title()));
        }
        if (!before.notes().equals(after.notes())) {
            parts.add(say("notes"));
        }
        changes("", Options.of(before.data()), Options.of(after.data()));
        layers(before.architecture(), after.architecture());
        changes("", Options.of(before.training()), Options.of(after.training()));
    }

    /** Options that differ; where a leading one differs (another optimizer), those that come with it are not told. */
    private void changes(String place, List<Option> before, List<Option> after) {
        Map<String, Option> old = new LinkedHashMap<>();
        before.forEach(option -> old.put(option.key(), option));
        for (Option option : after) {
            Option was = old.get(option.key());
            if (was != null && !was.equals(option)) {
                parts.add(place + option.name(language) + " " + was.text(language) + ARROW + option.text(language));
            }
        }
    }

    private void layers(Architecture before, Architecture after) {
        if (before.initialValues() != after.initialValues()) {
            changes("", List.of(new Option("initial_values", before.initialValues())),
                    List.of(new Option("initial_values", after.initialValues())));
        }
        List<Layer> old = before.layers();
        List<Layer> now = after.layers();
        if (old.equals(now)) {
            return;
        }
        int from = 0;
        while (from < Math.min(old.size(), now.size()) && old.get(from).equals(now.get(from))) {
            from++;
        }
        int tail = 0;
        while (tail < Math.min(old.size(), now.size()) - from
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        List<Layer> gone = old.subList(from, old.size() - tail);
        List<Layer> come = now.subList(from, now.size() - tail);
        Layer moved = moved(gone, come);
        if (now.isEmpty()) {
            parts.add(say("empty"));
        } else if (gone.isEmpty()) {
            parts.add(say(from > 0 && come.size() == 1 && old.contains(come.getFirst()) ? "addLike" : "add", names(come)));
        } else if (come.isEmpty()) {
            parts.add(say("remove", names(gone)));
        } else if (moved != null) {
            parts.add(say("move", name(moved)));
        } else if (gone.size() == come.size()) {
            for (int i = 0; i < gone.size(); i++) {
                replaced(gone.get(i), come.get(i), now);
            }
        } else {
            parts.add(say("layers", names(gone), names(come)));
        }
    }

    private void replaced(Layer old, Layer now, List<Layer> stack) {
        if (old.equals(now)) {
            return;
        }
        if (!old.type().equals(now.type())) {
            parts.add(name(old) + ARROW + name(now));
            return;
        }
        boolean alone = stack.stream().filter(layer -> layer.type().equals(now.type())).count() == 1;
        changes(alone ? "" : name(now) + ": ", Options.of(old), Options.of(now));
    }

    /** The one layer that stands elsewhere, or null. */
    private static @Nullable Layer moved(List<Layer> gone, List<Layer> come) {
        if (gone.size() != come.size() || gone.size() < 2) {
            return null;
        }
        int last = gone.size() - 1;
        if (gone.subList(1, last + 1).equals(come.subList(0, last)) && gone.getFirst().equals(come.get(last))) {
            return gone.getFirst();
        }
        boolean up = gone.subList(0, last).equals(come.subList(1, last + 1)) && gone.get(last).equals(come.getFirst());
        return up ? gone.get(last) : null;
    }

    private void runs(RunLooks before, RunLooks after) {
        Set<Integer> ids = new TreeSet<>(Comparator.naturalOrder());
        ids.addAll(before.looks().keySet());
        ids.addAll(after.looks().keySet());
        for (int id : ids) {
            RunLooks.Look was = before.of(id);
            RunLooks.Look is = after.of(id);
            if (was.deleted() != is.deleted()) {
                parts.add(say(is.deleted() ? "runDelete" : "runBack", id));
            } else if (!Objects.equals(was.name(), is.name())) {
                parts.add(say("runName", id, is.name()));
            } else if (was.visible() != is.visible()) {
                parts.add(say(is.visible() ? "runShow" : "runHide", id));
            }
        }
    }

    private String names(List<Layer> layers) {
        return String.join(" + ", layers.stream().map(this::name).toList());
    }

    private String name(Layer layer) {
        return LayerLabel.kind(layer.type(), language);
    }

    private String say(String key, Object... arguments) {
        return Messages.in(language, "workspace.edit." + key, arguments);
    }
}
