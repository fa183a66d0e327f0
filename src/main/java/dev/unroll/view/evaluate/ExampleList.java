package dev.unroll.view.evaluate;

import dev.unroll.evaluate.ManyClasses;
import dev.unroll.evaluate.NumberAnswers;
import dev.unroll.evaluate.Report;
import dev.unroll.evaluate.TwoClasses;
import dev.unroll.picture.evaluate.ClassLook;
import dev.unroll.picture.evaluate.ExampleRowPicture;
import dev.unroll.picture.evaluate.ExampleRowScene;
import dev.unroll.picture.evaluate.Frame;
import dev.unroll.plot.Align;
import dev.unroll.plot.Face;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.Surface;
import dev.unroll.plot.Type;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.control.Texts;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Examples, the hardest first; Enter or a double click opens one in the network. */
final class ExampleList extends BorderPane {
    private static final double ROW = 33;
    private final EvaluateViewModel model;
    private final Scenes scenes;
    private final Appearance appearance;
    private final Texts texts;
    private final ListView<Integer> list = new ListView<>();
    private final PictureCanvas heads = new PictureCanvas(this::paintHeads);
    private final Label none = Parts.label("muted");
    private final Label count = Parts.label("mono", "small", "subtle");
    private final HBox filters = new HBox();
    private final Runnable opened;
    private List<String> built = List.of();
    private List<Filter> offered = List.of();

    /** Tells {@code opened} after an example was handed to the network. */
    ExampleList(EvaluateViewModel model, Scenes scenes, Appearance appearance, Runnable opened) {
        this.model = model;
        this.scenes = scenes;
        this.appearance = appearance;
        this.opened = opened;
        texts = appearance.texts();
        getStyleClass().add("example-list");
        setMinSize(0, 0);
        list.setId("mistakes");
        list.accessibleTextProperty().bind(texts.get("view.evaluate.list"));
        list.setCellFactory(view -> new Cell());
        list.setPlaceholder(none);
        none.setWrapText(true);
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(list.getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
        heads.setMouseTransparent(true);
        filters.getStyleClass().add("segments");
        setTop(heads);
        setCenter(list);
        Label hint = Parts.label(texts.get("view.evaluate.openHint"), "small", "muted");
        hint.getStyleClass().add("list-hint");
        setBottom(hint);
        model.listedProperty().subscribe(listed -> hint.setVisible(listed.length > 0));
        Parts.follow(this::refill, model.listedProperty());
        Parts.follow(this::restyle, model.textsProperty(), model.positiveProperty(), appearance.darkProperty(),
                appearance.scaleProperty(), texts.languageProperty(), model.judgedProperty());
        model.filterProperty().subscribe((before, now) -> refilter());
        refill();
        restyle();
    }

    /** How many are listed. */
    Node count() {
        return count;
    }

    /** Which are listed. */
    Node filters() {
        return filters;
    }

    /** What is listed, in words. */
    String title() {
        Judged judged = model.judgedProperty().get();
        Filter filter = model.filterProperty().get();
        if (judged == null || judged.report() instanceof NumberAnswers) {
            return texts.now(judged == null ? "view.evaluate.wrongList" : "view.evaluate.worst");
        }
        if (!filter.cell()) {
            return texts.now("view.evaluate.wrongList");
        }
        List<ClassLook> looks = scenes.looks(scenes.order(judged.report()).size());
        return texts.now("view.evaluate.cellList", looks.get(filter.actual()).label(), looks.get(filter.called()).label());
    }

    private void open(@Nullable Integer answer) {
        if (answer != null) {
            model.open(answer);
            opened.run();
        }
    }

    private void refill() {
        int[] answers = model.listedProperty().get();
        list.setItems(FXCollections.observableList(new Answers(answers)));
        count.setText(answers.length == 0 ? "" : Numbers.grouped(answers.length));
        Judged judged = model.judgedProperty().get();
        none.setText(judged == null ? "" : texts.now(model.filterProperty().get().equals(Filter.WRONG) ? "view.evaluate.allRight"
                : "view.evaluate.emptyCell"));
        refilter();
    }

    private void restyle() {
        double s = appearance.scale();
        list.setFixedCellSize(ROW * s);
        heads.setMinHeight(24 * s);
        heads.setPrefHeight(24 * s);
        heads.repaint();
        list.refresh();
        none.setText(none.getText().isEmpty() ? "" : texts.now(model.filterProperty().get().equals(Filter.WRONG)
                ? "view.evaluate.allRight" : "view.evaluate.emptyCell"));
        refilter();
    }

    /** All that is wrong, or only what was wrongly called one of two classes. */
    private void refilter() {
        Judged judged = model.judgedProperty().get();
        Report report = judged == null ? null : judged.report();
        List<Filter> wanted = new ArrayList<>();
        List<String> names = new ArrayList<>();
        if (report != null && !(report instanceof NumberAnswers)) {
            wanted.add(Filter.WRONG);
            names.add(texts.now("view.evaluate.all"));
        }
        if (report instanceof TwoClasses two) {
            for (int each : scenes.order(report)) {
                wanted.add(Filter.called(each));
                names.add(texts.now("view.evaluate.called", scenes.looks(2).get(each).mark(), Numbers.grouped(
                        two.confusion(model.thresholdProperty().get()).count(1 - each, each))));
            }
        } else if (report instanceof ManyClasses many && model.filterProperty().get().cell()) {
            Filter filter = model.filterProperty().get();
            List<ClassLook> looks = scenes.looks(many.classes());
            wanted.add(filter);
            names.add(looks.get(filter.actual()).name() + " → " + looks.get(filter.called()).name());
        }
        if (!names.equals(built) || !wanted.equals(offered)) {
            built = names;
            offered = wanted;
            build(wanted, names);
        }
        filters.setVisible(wanted.size() > 1);
        for (int i = 0; i < filters.getChildren().size(); i++) {
            ((ToggleButton) filters.getChildren().get(i)).setSelected(offered.get(i).equals(model.filterProperty().get()));
        }
    }

    private void build(List<Filter> wanted, List<String> names) {
        if (filters.getChildren().size() == wanted.size()) {
            for (int i = 0; i < names.size(); i++) {
                name((ToggleButton) filters.getChildren().get(i), names.get(i), wanted.get(i));
            }
            return;
        }
        filters.getChildren().clear();
        for (int i = 0; i < wanted.size(); i++) {
            ToggleButton button = new ToggleButton();
            button.setId("filter" + i);
            button.setMnemonicParsing(false);
            button.getStyleClass().add(i == 0 ? "left-pill" : i == wanted.size() - 1 ? "right-pill" : "center-pill");
            name(button, names.get(i), wanted.get(i));
            filters.getChildren().add(button);
        }
    }

    private void name(ToggleButton button, String name, Filter filter) {
        button.setText(name);
        button.setOnAction(event -> {
            button.setSelected(true);
            model.filterProperty().set(filter);
        });
    }

    private void paintHeads(Surface surface) {
        double s = appearance.scale();
        double pad = 16 * s;
        double width = heads.getWidth() - 2 * pad - 10 * s;
        double[] columns = ExampleRowPicture.columns(width, s);
        Type type = new Type(Face.SANS, 11.5 * s);
        Judged judged = model.judgedProperty().get();
        boolean numbers = judged != null && judged.report() instanceof NumberAnswers;
        boolean two = judged != null && judged.report() instanceof TwoClasses;
        var colour = appearance.palette().of(Role.TEXT_SUBTLE);
        surface.text(texts.now("view.evaluate.head.example"), pad + columns[0], 15 * s, type, colour, Align.START);
        String text = texts.now(numbers ? "view.evaluate.head.series" : "view.evaluate.head.text");
        surface.text(surface.fit(text, type, columns[2] - columns[1] - 8 * s), pad + columns[1], 15 * s, type, colour, Align.START);
        surface.text(texts.now("view.evaluate.head.actual"), pad + columns[2], 15 * s, type, colour, Align.START);
        String answer = two ? texts.now("view.evaluate.head.probability", scenes.looks(2).get(1).name())
                : texts.now("view.evaluate.head.said");
        surface.text(surface.fit(answer, type, width - columns[3]), pad + (two ? columns[3] : width), 15 * s, type, colour,
                two ? Align.START : Align.END);
    }

    /** A row. */
    private final class Cell extends ListCell<Integer> {
        private final PictureCanvas row = new PictureCanvas(this::paint).quoteAll();

        Cell() {
            row.setFocusTraversable(false);
            row.setMouseTransparent(true);
            setOnMouseClicked(event -> {
                if (event.getClickCount() == 2) {
                    open(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Integer answer, boolean empty) {
            super.updateItem(answer, empty);
            Judged judged = model.judgedProperty().get();
            boolean there = !empty && answer != null && judged != null && answer < judged.report().answers();
            setGraphic(there ? row : null);
            row.setPrefHeight(ROW * appearance.scale());
            row.repaint();
            if (there && answer != null && judged != null) {
                ExampleRowScene scene = scenes.row(judged, model.textsProperty().get(), answer);
                setAccessibleText(texts.now("view.evaluate.row", scene.number(), scene.look().name(), scene.figure(), scene.words()
                        .stream().map(word -> word.text()).limit(12).collect(Collectors.joining(" "))));
            } else {
                setAccessibleText(null);
            }
        }

        private void paint(Surface surface) {
            Judged judged = model.judgedProperty().get();
            Integer answer = getItem();
            if (answer != null && judged != null && answer < judged.report().answers()) {
                ExampleRowPicture.paint(surface, scenes.row(judged, model.textsProperty().get(), answer), new Frame(row.getWidth(),
                        row.getHeight(), appearance.scale(), appearance.palette(), texts.language()));
            }
        }
    }

    /** Numbers as a list without a copy of them. */
    private static final class Answers extends AbstractList<Integer> {
        private final int[] all;

        Answers(int[] all) {
            this.all = all;
        }

        @Override
        public Integer get(int index) {
            return all[index];
        }

        @Override
        public int size() {
            return all.length;
        }
    }
}
