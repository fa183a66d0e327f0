package dev.unroll.view.help;

import dev.unroll.view.control.Appearance;
import dev.unroll.view.control.Parts;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** A chapter of the guide as controls. */
final class GuidePage extends VBox {
    private static final double PICTURE = 580;
    private final Guide.Chapter chapter;
    private final double scale;

    GuidePage(Guide.Chapter chapter, Appearance appearance) {
        this.chapter = chapter;
        scale = appearance.scale();
        getStyleClass().add("help-page");
        Label title = Parts.label("help-title");
        title.setText(chapter.title());
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        getChildren().add(title);
        chapter.blocks().forEach(block -> getChildren().add(block(block)));
    }

    private Node block(org.commonmark.node.Node block) {
        return switch (block) {
            case Paragraph paragraph when paragraph.getFirstChild() instanceof org.commonmark.node.Image image -> picture(image);
            case BulletList list -> list(list);
            case FencedCodeBlock code -> code(code.getLiteral().stripTrailing());
            case TableBlock table -> table(table);
            default -> words(block);
        };
    }

    private Node picture(org.commonmark.node.Image said) {
        URL file = chapter.picture(said.getDestination());
        if (file == null) {
            throw new IllegalStateException(said.getDestination());
        }
        ImageView view = new ImageView(new Image(file.toExternalForm(), true));
        view.setPreserveRatio(true);
        view.setFitWidth(PICTURE * scale);
        StackPane frame = new StackPane(view);
        frame.getStyleClass().add("guide-picture");
        frame.setMaxWidth(USE_PREF_SIZE);
        frame.setAccessibleText(plain(said));
        return frame;
    }

    private Node list(BulletList list) {
        VBox all = new VBox();
        all.getStyleClass().add("help-page");
        for (org.commonmark.node.Node item : children(list)) {
            Label mark = Parts.label("subtle");
            mark.setText("–");
            mark.setMinWidth(USE_PREF_SIZE);
            Node words = words(children(item).getFirst());
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox line = new HBox(mark, words);
            line.getStyleClass().add("help-point");
            all.getChildren().add(line);
        }
        return all;
    }

    private static Node code(String said) {
        Label block = Parts.label("guide-block");
        block.setText(said);
        block.setWrapText(true);
        block.setMinHeight(USE_PREF_SIZE);
        block.setMaxWidth(Double.MAX_VALUE);
        return block;
    }

    private static Node table(TableBlock table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("guide-table");
        int row = 0;
        for (org.commonmark.node.Node part : children(table)) {
            for (org.commonmark.node.Node each : children(part)) {
                if (each instanceof TableRow) {
                    int column = 0;
                    for (org.commonmark.node.Node cell : children(each)) {
                        TextFlow words = words(cell);
                        if (cell instanceof TableCell head && head.isHeader()) {
                            words.getChildren().forEach(text -> text.getStyleClass().add("guide-strong"));
                        }
                        grid.add(words, column++, row);
                    }
                    row++;
                }
            }
        }
        return grid;
    }

    private static TextFlow words(org.commonmark.node.Node paragraph) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("guide-paragraph");
        add(flow, paragraph, "");
        flow.setMinWidth(0);
        flow.setAccessibleText(plain(paragraph));
        return flow;
    }

    private static void add(TextFlow flow, org.commonmark.node.Node around, String style) {
        for (org.commonmark.node.Node each : children(around)) {
            switch (each) {
                case Text text -> flow.getChildren().add(text(text.getLiteral(), style));
                case Code code -> flow.getChildren().add(text(code.getLiteral(), "guide-code"));
                case StrongEmphasis strong -> add(flow, strong, "guide-strong");
                case Emphasis emphasis -> add(flow, emphasis, "guide-emphasis");
                case SoftLineBreak line -> flow.getChildren().add(text(" ", style));
                default -> add(flow, each, style);
            }
        }
    }

    private static javafx.scene.text.Text text(String said, String style) {
        javafx.scene.text.Text text = new javafx.scene.text.Text(said);
        text.getStyleClass().add("guide-text");
        if (!style.isEmpty()) {
            text.getStyleClass().add(style);
        }
        return text;
    }

    private static String plain(org.commonmark.node.Node around) {
        StringBuilder all = new StringBuilder();
        for (org.commonmark.node.Node each : children(around)) {
            switch (each) {
                case Text text -> all.append(text.getLiteral());
                case Code code -> all.append(code.getLiteral());
                default -> all.append(plain(each));
            }
        }
        return all.toString();
    }

    private static List<org.commonmark.node.Node> children(org.commonmark.node.Node around) {
        List<org.commonmark.node.Node> all = new ArrayList<>();
        for (org.commonmark.node.Node each = around.getFirstChild(); each != null; each = each.getNext()) {
            all.add(each);
        }
        return all;
    }
}
