package dev.unroll.view.data;

import dev.unroll.picture.data.Token;
import dev.unroll.picture.data.TokenGrid;
import dev.unroll.plot.Box;
import dev.unroll.plot.Numbers;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.OwnKeys;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.control.Texts;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** The chosen example as the model sees it: a cell for each timestep. Arrows walk through the cells, a pointer tells more. */
final class TokenPane extends Pane {
    private final DataViewModel model;
    private final Appearance appearance;
    private final Texts texts;
    private final PictureCanvas canvas;
    private final ScrollBar bar = new ScrollBar();
    private final TokenCard card;
    private List<Token> tokens = List.of();
    private int hovered = -1;
    private int chosen = -1;

    TokenPane(DataViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        texts = appearance.texts();
        card = new TokenCard(model, appearance);
        canvas = new PictureCanvas(surface -> picture().paint(surface, appearance.palette(), across(), getHeight(),
                appearance.scale()));
        canvas.setId("tokenGrid");
        canvas.quote(() -> tokens.stream().filter(token -> token.kind() == Token.Kind.WORD).map(Token::word).toList());
        canvas.setFocusTraversable(true);
        canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.getStyleClass().add("curve-picture");
        canvas.setOnMouseMoved(event -> hover(frame().at(event.getX(), event.getY())));
        canvas.setOnMouseExited(event -> hover(-1));
        canvas.setOnMousePressed(event -> {
            canvas.requestFocus();
            choose(frame().at(event.getX(), event.getY()));
        });
        canvas.setOnScroll(event -> bar.setValue(bar.getValue() - event.getDeltaY()));
        OwnKeys.keep(canvas, event -> switch (event.getCode()) {
            case LEFT, RIGHT, UP, DOWN, HOME, END, PAGE_UP, PAGE_DOWN, ENTER, ESCAPE -> true;
            default -> false;
        });
        canvas.setOnKeyPressed(this::key);
        canvas.focusedProperty().subscribe(focused -> refresh());
        bar.setOrientation(Orientation.VERTICAL);
        bar.getStyleClass().add("thin-scroll");
        bar.valueProperty().subscribe(value -> {
            canvas.repaint();
            placeCard();
        });
        getChildren().addAll(canvas, bar, card);
        // The card may stand over what lies below.
        model.browse().placeProperty().subscribe((before, now) -> {
            chosen = -1;
            bar.setValue(0);
            load();
        });
        dev.unroll.view.control.Parts.follow(this::load, model.cutting().optionsProperty(), model.figuresProperty(),
                texts.languageProperty());
        dev.unroll.view.control.Parts.follow(this::refresh, appearance.darkProperty(), appearance.scaleProperty());
        load();
    }

    /** The picture as it stands, for a file: from its first cell on. */
    @Nullable TokenGrid taken() {
        return tokens.isEmpty() ? null : new TokenGrid(texts.now("view.data.tokensName", number()), spoken(-1), tokens, -1, -1, 0);
    }

    private TokenGrid picture() {
        return new TokenGrid(number(), "", tokens, hovered, canvas.isFocused() || hovered < 0 ? chosen : -1, bar.getValue());
    }

    private String number() {
        return "#" + (model.browse().placeProperty().get() + 1);
    }

    private TokenGrid.Frame frame() {
        return picture().frame(across(), getHeight(), appearance.scale());
    }

    private double across() {
        return Math.max(1, canvas.getWidth());
    }

    private void load() {
        tokens = model.tokens();
        hovered = -1;
        chosen = chosen >= tokens.size() ? -1 : chosen;
        setAccessibleText(spoken(-1));
        requestLayout();
        refresh();
    }

    private void hover(int slot) {
        if (slot != hovered) {
            hovered = slot;
            refresh();
        }
    }

    private void choose(int slot) {
        chosen = slot;
        if (slot >= 0 && tokens.get(slot).kind() == Token.Kind.WORD) {
            model.wordProperty().set(tokens.get(slot).id());
        }
        if (slot >= 0) {
            Box cell = frame().cell(slot);
            if (cell.y() < 0) {
                bar.setValue(bar.getValue() + cell.y());
            } else if (cell.bottom() > getHeight()) {
                bar.setValue(bar.getValue() + cell.bottom() - getHeight());
            }
        }
        refresh();
    }

    private void key(KeyEvent event) {
        if (tokens.isEmpty()) {
            return;
        }
        int columns = frame().columns();
        int last = tokens.size() - 1;
        int from = chosen < 0 ? first() : chosen;
        switch (event.getCode()) {
            case LEFT -> choose(chosen < 0 ? from : Math.max(0, from - 1));
            case RIGHT -> choose(chosen < 0 ? from : Math.min(last, from + 1));
            case UP -> choose(from - columns < 0 ? from : from - columns);
            case DOWN -> choose(chosen < 0 || from + columns > last ? from : from + columns);
            case HOME -> choose(0);
            case END -> choose(last);
            case PAGE_UP -> model.browse().step(-1);
            case PAGE_DOWN -> model.browse().step(1);
            case ENTER -> model.open();
            case ESCAPE -> choose(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private int first() {
        for (int slot = 0; slot < tokens.size(); slot++) {
            if (tokens.get(slot).kind() == Token.Kind.WORD) {
                return slot;
            }
        }
        return 0;
    }

    private void refresh() {
        int slot = shownSlot();
        canvas.setAccessibleText(spoken(slot));
        canvas.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        if (slot >= 0) {
            card.show(tokens.get(slot), slot);
        }
        placeCard();
        canvas.repaint();
    }

    private int shownSlot() {
        return hovered >= 0 && hovered < tokens.size() ? hovered : canvas.isFocused() && chosen < tokens.size() ? chosen : -1;
    }

    private String spoken(int slot) {
        return slot < 0 ? texts.now("view.data.tokensSpoken", number(), tokens.size(),
                tokens.stream().filter(t -> t.kind() == Token.Kind.PAD).count(),
                tokens.stream().filter(t -> t.kind() == Token.Kind.UNKNOWN).count())
                : card.spoken(tokens.get(slot), slot);
    }

    private void placeCard() {
        int slot = shownSlot();
        card.setVisible(slot >= 0);
        if (slot < 0) {
            return;
        }
        card.autosize();
        Box cell = frame().cell(slot);
        double gap = 5 * appearance.scale();
        double x = Math.clamp(cell.x() + cell.width() / 2 - card.getWidth() / 2, 0, Math.max(0, getWidth() - card.getWidth()));
        boolean above = cell.bottom() + gap + card.getHeight() > getHeight() && cell.y() - gap - card.getHeight() > -8;
        card.relocate(snapPositionX(x), snapPositionY(above ? cell.y() - gap - card.getHeight() : cell.bottom() + gap));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double thin = 10 * appearance.scale();
        canvas.resizeRelocate(0, 0, width, height);
        TokenGrid.Frame whole = frame();
        boolean scrolls = whole.height() > height + 0.5;
        if (scrolls) {
            canvas.resizeRelocate(0, 0, width - thin, height);
            bar.setMax(frame().height() - height);
            bar.setVisibleAmount(bar.getMax() * height / frame().height());
            bar.setUnitIncrement(frame().cellHeight());
            bar.setBlockIncrement(height * 0.8);
        }
        bar.setVisible(scrolls);
        bar.resizeRelocate(width - thin, 0, thin, height);
        if (!scrolls) {
            bar.setValue(0);
        } else if (bar.getValue() > bar.getMax()) {
            bar.setValue(bar.getMax());
        }
        placeCard();
    }

    @Override
    protected double computePrefHeight(double width) {
        double across = width > 0 ? width : Math.max(1, getWidth());
        TokenGrid.Frame natural = picture().frame(across, Double.MAX_VALUE / 4, appearance.scale());
        return Math.max(3 * natural.cellHeight(), natural.height());
    }

    @Override
    protected double computeMinHeight(double width) {
        return 120 * appearance.scale();
    }

    /** How many of each kind there are, for the legend. */
    long count(Token.Kind kind) {
        return tokens.stream().filter(token -> token.kind() == kind).count();
    }

    /** A number with its thousands set apart. */
    static String grouped(long number) {
        return Numbers.grouped(number);
    }
}
