package dev.unroll.view.data;

import dev.unroll.picture.data.BalancePicture;
import dev.unroll.picture.data.Token;
import dev.unroll.plot.Numbers;
import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.control.Texts;
import dev.unroll.workspace.corpus.CorpusFigures;
import dev.unroll.workspace.corpus.WordCounts;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What is known about one token: its id, its timestep, in how many examples it occurs, and of which class these are. */
final class TokenCard extends VBox {
    private final DataViewModel model;
    private final Appearance appearance;
    private final Texts texts;
    private final Label word = Parts.label("heading");
    private final Label place = Parts.label("mono", "small", "subtle");
    private final Label examples = Parts.label("muted");
    private final PictureCanvas balance;
    private final Label share = Parts.label("mono", "small");
    private final HBox shares;
    private int[] counts = new int[0];

    TokenCard(DataViewModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
        texts = appearance.texts();
        getStyleClass().add("token-card");
        setMouseTransparent(true);
        setManaged(false);
        balance = new PictureCanvas(surface -> new BalancePicture("", "", counts).paint(surface, appearance.palette(),
                width(), high(), appearance.scale()));
        balance.getStyleClass().add("token-balance");
        shares = Parts.row("token-shares", balance, share);
        getChildren().addAll(Parts.row("token-head", word, place), examples, shares);
    }

    private double width() {
        return balance.getWidth();
    }

    private double high() {
        return balance.getHeight();
    }

    void show(Token token, int slot) {
        word.setText(name(token));
        place.setText(texts.now("view.data.tokenPlace", token.id(), slot + 1));
        examples.setText(about(token));
        CorpusFigures figures = model.figuresProperty().get();
        boolean divided = figures != null && token.kind() == Token.Kind.WORD && figures.counts().classes() > 1
                && figures.counts().examples(token.id()) > 0;
        shares.setVisible(divided);
        shares.setManaged(divided);
        if (divided && figures != null) {
            shares(figures.counts(), token.id());
        }
    }

    private void shares(WordCounts all, int id) {
        counts = IntStream.range(0, all.classes()).map(label -> all.examples(id, label)).toArray();
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        List<String> classes = model.browse().classes();
        String percent = Numbers.fixed(100.0 * counts[most] / all.examples(id), 0) + " % ";
        share.setText(classes.size() == 2 ? percent + ExampleRow.sign(most, 2).strip() : percent + classes.get(most));
        share.setStyle("-fx-text-fill: " + BalancePicture.colour(appearance.palette(), most, counts.length).web() + ";");
        balance.repaint();
    }

    private String name(Token token) {
        return switch (token.kind()) {
            case PAD -> texts.now("view.data.kind.PAD");
            case START -> texts.now("view.data.kind.START");
            case UNKNOWN, WORD -> token.word();
        };
    }

    private String about(Token token) {
        CorpusFigures figures = model.figuresProperty().get();
        int id = figures == null ? -1
                : token.kind() == Token.Kind.WORD ? token.id() : figures.corpus().vocabulary().id(token.word());
        String often = figures == null ? "" : texts.now("view.data.tokenExamples", figures.counts().examples(id),
                figures.counts().count());
        return switch (token.kind()) {
            case PAD -> texts.now("view.data.padMeans");
            case START -> texts.now("view.data.startMeans");
            case UNKNOWN -> texts.now("view.data.oovMeans", id) + "\n" + often;
            case WORD -> often;
        };
    }

    /** In words, for those who do not see it. */
    String spoken(@Nullable Token token, int slot) {
        return token == null ? ""
                : name(token) + ", " + texts.now("view.data.tokenPlace", token.id(), slot + 1) + ". " + about(token);
    }
}
