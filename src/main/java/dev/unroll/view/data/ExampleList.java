package dev.unroll.view.data;

import dev.unroll.picture.data.BalancePicture;
import dev.unroll.picture.data.ClassSharesPicture;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Painting;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Choice;
import dev.unroll.view.control.OwnKeys;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.control.Segments;
import dev.unroll.view.control.Texts;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The examples of a part: searched as one types, filtered by class, and how the classes are balanced. */
final class ExampleList extends VBox {
    private static final int MOST_SEGMENTS = 3;
    private final BrowseViewModel model;
    private final DataViewModel data;
    private final Texts texts;
    private final TextField query = new TextField();
    private final ListView<Integer> list = new ListView<>();
    private final VBox kinds = new VBox();
    private final Label count = Parts.label("subtle", "small");
    private final PictureCanvas balance;
    private final TakePicture take;
    private final Label none;
    private List<String> shownClasses = List.of();
    private boolean following;

    ExampleList(DataViewModel data, Appearance appearance, TakePicture.Outside outside) {
        this.data = data;
        this.model = data.browse();
        texts = appearance.texts();
        getStyleClass().add("data-list");
        query.setId("dataQuery");
        query.promptTextProperty().bind(texts.get("view.data.search"));
        query.accessibleTextProperty().bind(texts.get("view.data.search"));
        query.textProperty().bindBidirectional(model.queryProperty());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::queryKey);
        Parts.tip(query, texts.get("view.data.searchHelp"));
        balance = new PictureCanvas(surface -> new BalancePicture("", "", model.balance())
                .paint(surface, appearance.palette(), width(), high(), appearance.scale()));
        balance.getStyleClass().add("class-balance");
        take = new TakePicture("takeBalance", 0.4, this::taken, outside, texts);
        kinds.getStyleClass().add("data-kinds");
        list.setId("dataList");
        list.accessibleTextProperty().bind(texts.get("view.data.list"));
        list.setCellFactory(view -> new ExampleRow(model, texts, data::open));
        none = Parts.label(texts.get("view.data.noneFound"), "subtle");
        none.setWrapText(true);
        list.setPlaceholder(none);
        list.getSelectionModel().selectedItemProperty().subscribe(place -> {
            if (place != null && !following) {
                model.choose(place);
            }
        });
        OwnKeys.keep(list, event -> switch (event.getCode()) {
            case UP, DOWN, PAGE_UP, PAGE_DOWN, HOME, END, ENTER -> true;
            default -> false;
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                data.open();
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(Parts.row("data-search", Parts.icon(Feather.SEARCH), query), kinds, list, count);
        HBox.setHgrow(query, Priority.ALWAYS);
        appearance.scaleProperty().subscribe(scale -> list.setFixedCellSize(53 * scale.doubleValue()));
        model.foundProperty().subscribe(found -> show());
        model.placeProperty().subscribe((before, now) -> select());
        Parts.follow(this::kinds, data.figuresProperty(), model.partProperty(), model.labelProperty(), texts.languageProperty());
        appearance.darkProperty().subscribe(dark -> balance.repaint());
        kinds();
    }

    /** Goes to the search field. */
    void search() {
        query.requestFocus();
        query.selectAll();
    }

    private double width() {
        return balance.getWidth();
    }

    private double high() {
        return balance.getHeight();
    }

    private @Nullable Painting taken() {
        return shownClasses.isEmpty() ? null : new ClassSharesPicture(texts.now("view.data.balance"),
                String.valueOf(balance.getAccessibleText()), shownClasses, model.balance());
    }

    private void queryKey(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> model.step(1);
            case UP -> model.step(-1);
            case ENTER -> data.open();
            case ESCAPE -> {
                if (query.getText().isEmpty()) {
                    return;
                }
                query.clear();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void show() {
        following = true;
        none.setVisible(!model.searching());
        int[] found = model.foundProperty().get();
        // What was selected by its index would be another example now.
        list.getSelectionModel().clearSelection();
        list.setItems(FXCollections.observableList(new Places(found)));
        list.scrollTo(0);
        count.setText(texts.now("view.data.count", found.length, model.count(model.partProperty().get())));
        following = false;
        select();
    }

    private void select() {
        int at = Arrays.binarySearch(model.foundProperty().get(), model.placeProperty().get());
        if (list.getSelectionModel().getSelectedIndex() == at) {
            return;
        }
        following = true;
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(at);
            list.scrollTo(Math.max(0, at - 2));
        }
        following = false;
    }

    private void kinds() {
        List<String> classes = model.classes();
        int[] counts = model.balance();
        shownClasses = classes;
        kinds.getChildren().clear();
        if (classes.size() > 1) {
            if (classes.size() <= MOST_SEGMENTS) {
                kinds.getChildren().add(segments(classes));
            } else {
                kinds.getChildren().add(choice(classes, counts));
            }
            HBox under = Parts.row("balance-row", numbers(classes, counts));
            under.getChildren().addAll(Parts.spring(), take);
            kinds.getChildren().addAll(balance, under);
            String spoken = String.join(", ", IntStream.range(0, counts.length)
                    .mapToObj(i -> classes.get(i) + " " + Numbers.grouped(counts[i])).toList());
            balance.setAccessibleText(texts.now("view.data.balance") + ": " + spoken);
            balance.repaint();
        }
        show();
    }

    private Segments<Integer> segments(List<String> classes) {
        Segments<Integer> labels = new Segments<>(model.labelProperty()::set);
        labels.add(-1, texts.get("view.examples.all"), "dataAll");
        for (int i = classes.size() - 1; i >= 0; i--) {
            labels.add(i, new SimpleStringProperty(ExampleRow.sign(i, classes.size()) + capital(classes.get(i))), "data" + i);
        }
        labels.getStyleClass().add("wide-segments");
        labels.show(model.labelProperty().get());
        labels.getButtons().forEach(button -> {
            button.setMaxWidth(Double.MAX_VALUE);
            button.prefWidthProperty().bind(widthProperty().subtract(25).divide(classes.size() + 1));
        });
        return labels;
    }

    private Choice<Integer> choice(List<String> classes, int[] counts) {
        Choice<Integer> choice = new Choice<>(label -> label < 0 ? texts.now("view.examples.all")
                : classes.get(label) + "  " + Numbers.grouped(counts[label]));
        choice.setId("dataClass");
        choice.onChosen(model.labelProperty()::set);
        choice.show(IntStream.range(-1, classes.size()).boxed().toList(), model.labelProperty().get());
        return choice;
    }

    private Label[] numbers(List<String> classes, int[] counts) {
        int most = Math.min(classes.size(), 4);
        return IntStream.range(0, most).map(i -> classes.size() - 1 - i).mapToObj(i -> {
            Label label = Parts.label("mono", "tiny", "muted");
            label.setText(classes.size() == 2 ? ExampleRow.sign(i, 2) + Numbers.grouped(counts[i])
                    : classes.get(i) + " " + Numbers.grouped(counts[i]));
            return label;
        }).toArray(Label[]::new);
    }

    private static String capital(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
    }

    /** Numbers as a list without a copy of them. */
    private static final class Places extends AbstractList<Integer> {
        private final int[] places;

        Places(int[] places) {
            this.places = places;
        }

        @Override
        public Integer get(int index) {
            return places[index];
        }

        @Override
        public int size() {
            return places.length;
        }
    }
}
