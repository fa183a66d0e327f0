package dev.unroll.view.code;

import dev.unroll.code.CodeLine;
import dev.unroll.code.Piece;
import dev.unroll.code.SourceCode;
import dev.unroll.view.control.Parts;
import dev.unroll.view.control.Texts;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A line of code with its number; lines of the chosen layer have a bar in front and a ground of their own. */
final class CodeCell extends ListCell<CodeLine> {
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final PseudoClass OF_LAYER = PseudoClass.getPseudoClass("of-layer");
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");
    private final CodeViewModel model;
    private final Texts texts;
    private final Label number = Parts.label("mono", "code-gutter");
    private final TextFlow flow = new TextFlow();
    private final HBox row;

    CodeCell(CodeViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("code-cell");
        Region bar = new Region();
        bar.getStyleClass().add("code-mark");
        flow.getStyleClass().add("code-text");
        row = new HBox(bar, number, flow);
        row.getStyleClass().add("code-row");
    }

    @Override
    protected void updateItem(CodeLine line, boolean empty) {
        super.updateItem(line, empty);
        SourceCode code = model.codeProperty().get();
        boolean shown = !empty && line != null && code != null;
        pseudoClassStateChanged(MARKED, shown && line.layer() == model.selectedLayerProperty().get());
        pseudoClassStateChanged(OF_LAYER, shown && line.layer() != CodeLine.NO_LAYER);
        pseudoClassStateChanged(FOUND, shown && model.foundProperty().get().contains(getIndex()));
        if (!shown) {
            setGraphic(null);
            return;
        }
        number.setText(Integer.toString(getIndex() + 1));
        flow.getChildren().clear();
        String text = line.text().stripLeading();
        Text indent = new Text();
        indent.setText(" ".repeat(line.text().length() - text.length()));
        indent.getStyleClass().add("code-indent");
        flow.getChildren().add(indent);
        for (Piece piece : Piece.of(code.dialect(), text)) {
            add(piece);
        }
        setAccessibleText(texts.now("view.code.spoken", getIndex() + 1, line.text().strip()));
        setGraphic(row);
    }

    /** Hangul has no monospaced face here; it is set in the interface's own. */
    private void add(Piece piece) {
        String text = piece.text();
        int from = 0;
        while (from < text.length()) {
            boolean wide = wide(text.charAt(from));
            int to = from + 1;
            while (to < text.length() && wide(text.charAt(to)) == wide) {
                to++;
            }
            Text node = new Text();
            node.setText(text.substring(from, to));
            node.getStyleClass().addAll("code-piece", "code-" + piece.kind().name().toLowerCase(Locale.ROOT));
            if (wide) {
                node.getStyleClass().add("code-wide");
            }
            flow.getChildren().add(node);
            from = to;
        }
    }

    private static boolean wide(char letter) {
        return letter >= 0x1100;
    }
}
