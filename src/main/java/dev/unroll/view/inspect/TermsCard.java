package dev.unroll.view.inspect;

import dev.unroll.plot.Numbers;
import dev.unroll.view.control.Icon;
import dev.unroll.view.control.Parts;
import dev.unroll.view.inspect.InspectorViewModel.Listed;
import dev.unroll.workspace.study.origin.GateSum;
import dev.unroll.workspace.study.origin.Term;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The terms of a sum, largest first. */
final class TermsCard extends VBox {
    private final Kit kit;
    private final List<TermRow> made = new ArrayList<>();
    private final VBox rows = new VBox();
    private Runnable again = () -> { };
    private final Label ends = Parts.label("tiny", "subtle", "term-ends");
    private final Label note = Parts.label("small", "muted", "term-note");
    private final Hyperlink more = new Hyperlink();
    private final Hyperlink fewer = new Hyperlink();
    private final SignedBar restBar = new SignedBar();
    private final Label rest = Parts.label("mono", "term-product", "term-rest");
    private final HBox restRow;
    private final Label zeros = Parts.label("small", "muted", "term-note");

    TermsCard(Kit kit) {
        this.kit = kit;
        getStyleClass().addAll("inspect-card", "terms");
        Label heading = Parts.label(kit.texts.get("view.inspect.weightTimesValue"), "tiny", "subtle", "term-heading");
        Label last = Parts.label(kit.texts.get("view.inspect.term"), "tiny", "subtle", "term-last");
        ends.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(ends, Priority.ALWAYS);
        ends.setMaxWidth(Double.MAX_VALUE);
        HBox head = Parts.row("term-head", heading, ends, last);
        note.setWrapText(true);
        zeros.setWrapText(true);
        more.setId("moreTerms");
        more.setOnAction(event -> kit.model.showMore());
        more.setGraphic(new Icon(Feather.CHEVRON_DOWN));
        fewer.setOnAction(event -> kit.model.showFewer());
        fewer.setGraphic(new Icon(Feather.CHEVRON_UP));
        fewer.textProperty().bind(kit.texts.get("view.inspect.fewer"));
        fewer.getStyleClass().add("term-more");
        more.getStyleClass().add("term-more");
        HBox.setHgrow(restBar, Priority.ALWAYS);
        restBar.getStyleClass().add("term-bar");
        restRow = new HBox(more, restBar, rest);
        restRow.getStyleClass().addAll("row", "term-row");
        getChildren().addAll(head, note, rows, restRow, fewer, zeros);
    }

    /** The order stays as it is while a number is being edited, and the focus goes along with its term. */
    void show(Inspection inspection, GateSum sum, Listed wanted) {
        again = () -> show(inspection, sum, wanted);
        List<TermRow> visible = List.copyOf(made.subList(0, rows.getChildren().size()));
        boolean editing = visible.stream().anyMatch(TermRow::editing);
        Listed listed = editing ? asBefore(visible, sum, wanted) : wanted;
        while (made.size() < listed.shown().size()) {
            TermRow row = new TermRow(kit);
            row.whenClosed(() -> again.run());
            made.add(row);
        }
        TermRow focused = visible.stream().filter(row -> row.focus() >= 0).findFirst().orElse(null);
        int number = focused == null ? -1 : focused.focus();
        Term at = focused == null ? null : focused.term();
        assign(inspection, sum, listed);
        if (at != null && focused != null && !focused.shows(at)) {
            made.subList(0, rows.getChildren().size()).stream().filter(row -> row.shows(at)).findFirst()
                    .ifPresent(row -> row.focus(number));
        }
    }

    /** The terms that are shown already, with their numbers of now. */
    private static Listed asBefore(List<TermRow> visible, GateSum sum, Listed wanted) {
        List<Term> shown = new ArrayList<>();
        for (TermRow row : visible) {
            sum.terms().stream().filter(row::shows).forEach(shown::add);
        }
        double rest = sum.terms().stream().filter(term -> !shown.contains(term)).mapToDouble(Term::product).sum();
        return new Listed(shown, wanted.hidden() + wanted.shown().size() - shown.size(), rest, wanted.zeros(), wanted.opened());
    }

    private void assign(Inspection inspection, GateSum sum, Listed listed) {
        double full = sum.terms().stream().mapToDouble(term -> Math.abs(term.product())).filter(Double::isFinite).max().orElse(1);
        full = Math.max(full, Double.isFinite(listed.rest()) ? Math.abs(listed.rest()) : 0);
        for (int i = 0; i < listed.shown().size(); i++) {
            made.get(i).show(inspection, listed.shown().get(i), sum.reset(), full);
        }
        if (rows.getChildren().size() != listed.shown().size()) {
            rows.getChildren().setAll(made.subList(0, listed.shown().size()));
        }
        ends.setText(inspection.span().gate() ? kit.texts.now("view.inspect.shutOpen") : "− ◂ ▸ +");
        note(sum);
        Kit.present(restRow, listed.hidden() > 0);
        more.setText(kit.texts.now("view.inspect.more", listed.hidden()));
        restBar.show(listed.rest(), full);
        rest.setText(Digits.signed(listed.rest(), 3));
        Kit.present(fewer, listed.opened());
        Kit.present(zeros, listed.zeros() > 0);
        zeros.setText(kit.texts.now("view.inspect.zeros", listed.zeros()));
    }

    private void note(GateSum sum) {
        Kit.present(note, sum.reset() != GateSum.Reset.NONE);
        switch (sum.reset()) {
            case WHOLE -> note.setText(kit.texts.now("view.inspect.resetWhole", Numbers.fixed(sum.resetValue(), 3)));
            case EACH -> note.setText(kit.texts.now("view.inspect.resetEach"));
            case NONE -> note.setText("");
        }
    }
}
