package dev.unroll.view.help;

import dev.unroll.text.Language;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Overlay;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PlainScroll;
import dev.unroll.view.control.Segments;
import dev.unroll.view.control.Texts;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Help over the window: a page for every screen, the guide, and the glossary. Esc, the cross or a click beside it put it away. */
public final class HelpOverlay extends Overlay {
    private static final double WIDTH = 940;
    private static final double HEIGHT = 640;
    private static final double MOST = 0.92;

    /** What can be read here. */
    private enum Part { PAGES, GUIDE, GLOSSARY }

    private final Appearance appearance;
    private final Texts texts;
    private final BiConsumer<String, String> go;
    private final VBox card;
    private final Segments<Part> parts;
    private final TextField query = new TextField();
    private final ListView<Object> list = new ListView<>();
    private final VBox detail = new VBox();
    private final PlainScroll scroll = new PlainScroll();
    private final Runnable tour;
    private final Runnable keys;
    private Part part = Part.PAGES;

    /**
     * Hidden at first.
     *
     * @param go   shows a screen, and there a control
     * @param tour begins the tour
     * @param keys shows the keys of the screen in front
     */
    public HelpOverlay(BiConsumer<String, String> go, Runnable tour, Runnable keys, Appearance appearance) {
        this(new VBox(), go, tour, keys, appearance);
    }

    private HelpOverlay(VBox card, BiConsumer<String, String> go, Runnable tour, Runnable keys, Appearance appearance) {
        super(card, "help-overlay");
        this.card = card;
        this.go = go;
        this.tour = tour;
        this.keys = keys;
        this.appearance = appearance;
        texts = appearance.texts();
        setId("help");
        parts = new Segments<Part>(this::turn)
                .add(Part.PAGES, texts.get("help.pages"), "helpPages").add(Part.GUIDE, texts.get("help.guide"), "helpGuide")
                .add(Part.GLOSSARY, texts.get("help.glossary"), "helpGlossary");
        build();
        hideBeside();
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        texts.languageProperty().subscribe((was, now) -> fill());
    }

    private void build() {
        Button close = Parts.iconButton(Feather.X, texts.get("help.close"), this::hide);
        close.setId("closeHelp");
        Button toTour = Parts.iconButton(Feather.MAP, texts.get("help.tour"), () -> {
            hide();
            tour.run();
        });
        toTour.setId("helpTour");
        Button toKeys = Parts.iconButton(Feather.COMMAND, texts.get("help.keys"), () -> {
            hide();
            keys.run();
        });
        toKeys.setId("helpKeys");
        HBox head = Parts.row("help-head", Parts.label(texts.get("help.title"), "heading", "keys-title"), parts, Parts.spring(),
                toTour, toKeys, close);
        query.setId("helpQuery");
        query.promptTextProperty().bind(texts.get("help.search"));
        query.textProperty().subscribe((was, now) -> fill());
        query.managedProperty().bind(query.visibleProperty());
        list.setId("helpList");
        list.accessibleTextProperty().bind(texts.get("help.title"));
        list.getStyleClass().add("help-list");
        list.setCellFactory(view -> new Cell());
        list.getSelectionModel().selectedItemProperty().subscribe((was, now) -> show(now));
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox left = new VBox(query, list);
        left.getStyleClass().add("help-left");
        detail.getStyleClass().add("help-detail");
        scroll.setContent(detail);
        scroll.setFitToWidth(true);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        HBox body = new HBox(left, scroll);
        body.getStyleClass().add("help-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        card.getStyleClass().addAll("keys-card", "help-card");
        card.getChildren().addAll(head, body);
    }

    // ---- commands ----

    /** Shows the page of a screen. */
    public void showPage(String screen) {
        open(Part.PAGES);
        list.getSelectionModel().select(HelpPage.of(screen));
        list.requestFocus();
    }

    /** Shows a term. */
    public void showTerm(Term term) {
        open(Part.GLOSSARY);
        query.clear();
        list.getSelectionModel().select(term);
        list.scrollTo(term);
        list.requestFocus();
    }

    private void open(Part wanted) {
        open();
        turn(wanted);
    }

    private void turn(Part wanted) {
        part = wanted;
        parts.show(wanted);
        query.setVisible(wanted == Part.GLOSSARY);
        fill();
        if (wanted == Part.GLOSSARY && isVisible()) {
            query.requestFocus();
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.F1) {
            hide();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN && query.isFocused()) {
            list.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && (list.isFocused() || query.isFocused())
                && list.getSelectionModel().getSelectedItem() instanceof Term term) {
            leadTo(term.screen(), term.control());
            event.consume();
        }
    }

    private void leadTo(String screen, String control) {
        hide();
        go.accept(screen, control);
    }

    // ---- what is shown ----

    private void fill() {
        Object chosen = list.getSelectionModel().getSelectedItem();
        List<?> all = switch (part) {
            case PAGES -> List.of(HelpPage.values());
            case GUIDE -> Guide.in(texts.language()).chapters();
            case GLOSSARY -> Glossary.search(query.getText());
        };
        list.getItems().setAll(all);
        if (chosen != null && all.contains(chosen)) {
            list.getSelectionModel().select(chosen);
        } else if (!all.isEmpty()) {
            list.getSelectionModel().select(0);
        } else {
            show(null);
        }
        list.refresh();
        show(list.getSelectionModel().getSelectedItem());
    }

    private void show(@Nullable Object item) {
        scroll.setVvalue(0);
        switch (item) {
            case HelpPage page -> detail.getChildren().setAll(page(page));
            case Guide.Chapter chapter -> detail.getChildren().setAll(new GuidePage(chapter, appearance));
            case Term term -> detail.getChildren().setAll(term(term));
            case null, default -> detail.getChildren().setAll(text(texts.now("help.nothing"), "muted"));
        }
    }

    private List<Node> page(HelpPage page) {
        VBox all = new VBox(text(texts.now(page.key("title")), "help-title"), text(texts.now(page.key("what"))),
                text(texts.now("help.see"), "help-part"));
        texts.now(page.key("see")).lines().forEach(line -> all.getChildren().add(point(line)));
        all.getChildren().add(text(texts.now("help.try"), "help-part"));
        texts.now(page.key("try")).lines().forEach(line -> all.getChildren().add(point(line)));
        Button show = new Button(texts.now("help.goScreen"));
        show.setId("helpShow");
        show.setOnAction(event -> leadTo(page.screen(), ""));
        all.getChildren().add(show);
        all.getStyleClass().add("help-page");
        return List.of(all);
    }

    private List<Node> term(Term term) {
        Language here = texts.language();
        Language other = here == Language.KOREAN ? Language.ENGLISH : Language.KOREAN;
        VBox all = new VBox(text(term.name(here), "help-title"));
        if (!term.name(other).equals(term.name(here))) {
            all.getChildren().add(text(term.name(other), "muted"));
        }
        all.getChildren().add(text(term.text(here), "help-say"));
        if (!term.formula().isEmpty()) {
            all.getChildren().add(text(term.formula(), "help-formula"));
        }
        Button show = new Button(texts.now("help.go", texts.now(HelpPage.of(term.screen()).key("title"))));
        show.setId("helpShow");
        show.getStyleClass().add("accent");
        show.setOnAction(event -> leadTo(term.screen(), term.control()));
        all.getChildren().add(show);
        all.getStyleClass().add("help-page");
        return List.of(all);
    }

    private static Label text(String said, String... styles) {
        Label label = Parts.label(styles);
        label.setText(said);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Node point(String said) {
        Label label = text(said);
        HBox.setHgrow(label, Priority.ALWAYS);
        Label mark = Parts.label("subtle");
        mark.setText("–");
        mark.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(mark, label);
        line.getStyleClass().add("help-point");
        return line;
    }

    /** A screen, or a term in both languages. */
    private final class Cell extends ListCell<Object> {
        @Override
        protected void updateItem(@Nullable Object item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(null);
            setText(switch (item) {
                case HelpPage page when !empty -> texts.now(page.key("title"));
                case Guide.Chapter chapter when !empty -> chapter.title();
                case Term term when !empty -> term.name(texts.language());
                case null, default -> null;
            });
        }
    }

    @Override
    protected void layoutChildren() {
        double scale = appearance.scale();
        place(Math.min(getWidth() * MOST, WIDTH * scale), Math.min(getHeight() * MOST, HEIGHT * scale));
    }
}
