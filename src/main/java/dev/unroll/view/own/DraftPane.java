package dev.unroll.view.own;

import dev.unroll.data.own.ColumnGuess;
import dev.unroll.data.own.Kind;
import dev.unroll.data.own.SeriesSet;
import dev.unroll.data.own.TablePreview;
import dev.unroll.data.own.TextColumns;
import dev.unroll.data.own.Tokenizer;
import dev.unroll.data.table.TableFormat;
import dev.unroll.data.table.TextEncoding;
import dev.unroll.view.control.Choice;
import dev.unroll.view.control.NumberField;
import dev.unroll.view.control.NumberRule;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Segments;
import dev.unroll.view.control.Switch;
import dev.unroll.view.control.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** All that can be decided about a file; what is found out by itself stands there already. */
final class DraftPane extends VBox {
    private static final int LONGEST = 10_000;
    private static final double PERCENT = 100;

    private final ImportViewModel model;
    private final Texts texts;
    private final List<Consumer<ImportDraft>> followers = new ArrayList<>();

    DraftPane(ImportViewModel model, Supplier<@Nullable Path> chooser, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("draft-pane");
        Predicate<ImportDraft> table = d -> d.kind() != Kind.CHARACTERS;
        Predicate<ImportDraft> labelled = d -> d.kind() == Kind.TEXTS;
        Predicate<ImportDraft> series = d -> d.kind() == Kind.SERIES;
        getChildren().add(kinds());
        group("file");
        row("encoding", d -> true, choice("encoding", List.of(TextEncoding.values()), TextEncoding::label,
                d -> d.format().encoding(), (d, e) -> d.withFormat(preview(), preview().format(e))));
        row("separator", table, choice("separator", separators(), c -> texts.now("view.own.separator." + name(c)),
                d -> d.format().separator(), (d, c) -> d.withFormat(preview(), d.format().withSeparator(c))));
        row("header", table, toggle("header", d -> d.format().header(),
                (d, on) -> d.withFormat(preview(), d.format().withHeader(on))));
        group("columns", table);
        row("textColumn", labelled, column("textColumn", d -> d.texts().text(), (d, i) -> d.withTexts(
                new TextColumns(d.format(), d.texts().columns(), i, d.texts().label(), d.texts().threshold()))));
        row("labelColumn", labelled, column("labelColumn", d -> d.texts().label(), (d, i) -> d.withTexts(new TextColumns(
                d.format(), d.texts().columns(), d.texts().text(), i, ColumnGuess.threshold(preview(), d.format(), i)))));
        thresholdRow(labelled);
        row("target", series, column("target", ImportDraft::target, ImportDraft::withTarget));
        row("inputs", series, choice("inputs", List.of(Boolean.FALSE, Boolean.TRUE),
                all -> texts.now(all ? "view.own.allColumns" : "view.own.targetAlone"), d -> d.inputs().size() > 1,
                (d, all) -> d.withInputs(all ? numbers(d) : List.of(d.target()))));
        group("cutting");
        row("tokenizer", labelled, choice("tokenizer", List.of(Tokenizer.WORDS, Tokenizer.SYLLABLES, Tokenizer.BIGRAMS),
                t -> texts.now("view.own.tokenizer." + t.name()), ImportDraft::tokenizer, ImportDraft::withTokenizer));
        row("numWords", labelled, number("numWords", NumberRule.whole(0, 1_000_000), ImportDraft::numWords,
                (d, n) -> d.withNumWords(n.intValue())).also(() -> texts.now("workspace.value.all"), 0));
        NumberField length = number("length", NumberRule.whole(0, LONGEST), ImportDraft::window,
                (d, n) -> d.withWindow(d.kind() == Kind.TEXTS ? n.intValue() : Math.max(2, n.intValue())));
        row("length", d -> true, length.also(() -> texts.now("view.own.fitting"), 0));
        row("horizon", series, number("horizon", NumberRule.whole(1, LONGEST), ImportDraft::horizon,
                (d, n) -> d.withHorizon(n.intValue())));
        row("scaling", series, choice("scaling", List.of(SeriesSet.Scaling.values()),
                s -> texts.now("view.own.scaling." + s.name()), ImportDraft::scaling, ImportDraft::withScaling));
        group("validation");
        row("share", d -> d.second() == null, number("share", NumberRule.between(1, 90), d -> PERCENT * d.share(),
                (d, n) -> d.withShare(n / PERCENT)), percent());
        row("second", labelled, second(chooser));
        Parts.follow(this::refresh, model.draftProperty(), texts.languageProperty());
    }

    private TablePreview preview() {
        TablePreview there = model.previewProperty().get();
        if (there == null) {
            throw new IllegalStateException("no file");
        }
        return there;
    }

    private void refresh() {
        ImportDraft draft = model.now();
        if (draft != null) {
            followers.forEach(each -> each.accept(draft));
        }
    }

    // ---- rows ----

    private Node kinds() {
        Segments<Kind> kinds = new Segments<>(kind -> model.change(d -> d.withKind(kind)));
        for (Kind kind : Kind.values()) {
            String key = kind.name().toLowerCase(Locale.ROOT);
            kinds.add(kind, texts.get("view.own.kind." + key), "import-" + key);
        }
        kinds.getStyleClass().add("import-kinds");
        followers.add(d -> kinds.show(d.kind()));
        return kinds;
    }

    private void group(String key) {
        group(key, d -> true);
    }

    private void group(String key, Predicate<ImportDraft> shown) {
        Label label = Parts.label(texts.get("view.own.group." + key), "muted", "small", "draft-group");
        followers.add(d -> {
            label.setVisible(shown.test(d));
            label.setManaged(shown.test(d));
        });
        getChildren().add(label);
    }

    private void row(String key, Predicate<ImportDraft> shown, Node... controls) {
        Label name = Parts.label(texts.get("view.own.name." + key));
        for (Node control : controls) {
            control.accessibleTextProperty().bind(texts.get("view.own.name." + key));
            HBox.setHgrow(control, control instanceof Choice || control instanceof NumberField || control instanceof Button
                    ? javafx.scene.layout.Priority.ALWAYS : javafx.scene.layout.Priority.NEVER);
        }
        HBox row = Parts.row("setting", name, Parts.spring(), Parts.row("setting-value", controls));
        followers.add(d -> {
            row.setVisible(shown.test(d));
            row.setManaged(shown.test(d));
        });
        getChildren().add(row);
    }

    private <T> Choice<T> choice(String id, List<T> values, Function<T, String> name, Function<ImportDraft, T> value,
            BiFunction<ImportDraft, T, ImportDraft> change) {
        Choice<T> choice = new Choice<>(name);
        choice.setId("import-" + id);
        choice.onChosen(picked -> model.change(d -> change.apply(d, picked)));
        followers.add(d -> choice.show(values, value.apply(d)));
        return choice;
    }

    private Choice<Integer> column(String id, Function<ImportDraft, Integer> value,
            BiFunction<ImportDraft, Integer, ImportDraft> change) {
        Choice<Integer> choice = new Choice<>(this::columnName);
        choice.setId("import-" + id);
        choice.onChosen(picked -> model.change(d -> change.apply(d, picked)));
        followers.add(d -> choice.show(IntStream.range(0, preview().columns(d.format()).size()).boxed().toList(),
                value.apply(d)));
        return choice;
    }

    private String columnName(int at) {
        ImportDraft draft = model.now();
        List<String> names = draft == null ? List.of() : preview().columns(draft.format());
        String name = at < names.size() ? names.get(at) : "";
        return name.isEmpty() ? texts.now("view.own.column", at + 1) : name;
    }

    private Switch toggle(String id, Predicate<ImportDraft> value, BiFunction<ImportDraft, Boolean, ImportDraft> change) {
        Switch toggle = new Switch(on -> model.change(d -> change.apply(d, on)));
        toggle.setId("import-" + id);
        followers.add(d -> toggle.show(value.test(d)));
        return toggle;
    }

    private NumberField number(String id, NumberRule rule, Function<ImportDraft, Number> value,
            BiFunction<ImportDraft, Double, ImportDraft> change) {
        NumberField field = new NumberField(rule, typed -> model.change(d -> change.apply(d, typed)));
        field.setId("import-" + id);
        followers.add(d -> field.show(value.apply(d).doubleValue()));
        return field;
    }

    private Label percent() {
        Label label = Parts.label("muted");
        label.setText("%");
        return label;
    }

    /** Scores above a threshold are positive; without one, the column holds labels. */
    private void thresholdRow(Predicate<ImportDraft> shown) {
        Switch on = toggle("scores", d -> d.texts().threshold() != null,
                (d, yes) -> d.withTexts(threshold(d, yes ? middle(d) : null)));
        NumberField limit = new NumberField(NumberRule.between(-1e9, 1e9),
                typed -> model.change(d -> d.withTexts(threshold(d, typed))));
        limit.setId("import-threshold");
        followers.add(d -> {
            Double there = d.texts().threshold();
            limit.setVisible(there != null);
            limit.show(there == null ? 0 : there);
        });
        row("threshold", shown, on, limit);
    }

    private double middle(ImportDraft d) {
        Double guess = ColumnGuess.threshold(preview(), d.format(), d.texts().label());
        return guess == null ? 0.5 : guess;
    }

    private static TextColumns threshold(ImportDraft d, @Nullable Double limit) {
        return new TextColumns(d.format(), d.texts().columns(), d.texts().text(), d.texts().label(), limit);
    }

    private Button second(Supplier<@Nullable Path> chooser) {
        Button button = new Button();
        button.setId("import-second");
        button.getStyleClass().add("small-button");
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, javafx.scene.layout.Priority.ALWAYS);
        button.setOnAction(event -> {
            ImportDraft now = model.now();
            Path file = now == null || now.second() != null ? null : chooser.get();
            model.change(d -> d.withSecond(file));
        });
        followers.add(d -> {
            Path there = d.second();
            button.setText(there == null ? texts.now("view.own.chooseSecond") : "✕  " + there.getFileName());
        });
        return button;
    }

    private List<Integer> numbers(ImportDraft d) {
        return ColumnGuess.allNumbers(preview(), d.format());
    }

    private static List<Character> separators() {
        return TableFormat.SEPARATORS.chars().mapToObj(c -> (char) c).toList();
    }

    private static String name(char separator) {
        return switch (separator) {
            case '\t' -> "tab";
            case ',' -> "comma";
            case ';' -> "semicolon";
            default -> "bar";
        };
    }
}
