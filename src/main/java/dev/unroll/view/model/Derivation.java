package dev.unroll.view.model;

import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Cell;
import dev.unroll.nn.Dense;
import dev.unroll.nn.Embedding;
import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.Gru;
import dev.unroll.nn.Layer;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.plot.Numbers;
import dev.unroll.plot.Palette.Role;
import dev.unroll.trace.Gate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a layer's number of parameters comes about, term by term.
 *
 * @param rows   one for each gate, or a single one
 * @param totals what makes the whole of the rows, for example {@code 4 × 200 = 800}; empty where the row is the whole
 * @param notes  what there is to explain
 */
record Derivation(List<Row> rows, List<String> totals, List<Note> notes) {
    /** What a term stands for. */
    enum Part {
        /** Weights of the input. */
        W,
        /** Weights of the hidden state before. */
        U,
        /** Biases. */
        B,
        /** Rows of an Embedding. */
        E
    }

    /** A product or a number, and the squares it stands for. */
    record Term(String text, Part part) {
    }

    /**
     * A sum.
     *
     * @param letter of the gate, or of what the layer gives
     * @param gate   the gate, or null where there are none
     * @param place  of the gate among the layer's gates
     */
    record Row(String letter, @Nullable Gate gate, int place, Role role, List<Term> terms, long sum) {
        /** For example {@code 16×8 + 8×8 + 8 = 200}. */
        String text() {
            return String.join(" + ", terms.stream().map(Term::text).toList()) + " = " + Numbers.grouped(sum);
        }
    }

    /** A sentence of the bundle. */
    record Note(String key, List<Object> arguments) {
    }

    Derivation {
        rows = List.copyOf(rows);
        totals = List.copyOf(totals);
        notes = List.copyOf(notes);
    }

    /** The derivation for a layer that is fed {@code in}. */
    static Derivation of(Layer layer, Shape in) {
        return switch (layer) {
            case Recurrent r -> cell(r.cell(), in.width(), 1);
            case Bidirectional b -> cell(b.layer().cell(), in.width(), 2);
            case Embedding e -> single("E", new Term(e.inputDim() + "×" + e.outputDim(), Part.E),
                    new Note("view.layer.note.embedding", List.of(e.inputDim(), e.outputDim())), count(layer, in));
            case Dense d -> dense(d, in);
            case EncoderDecoder e -> pair(e);
            default -> new Derivation(List.of(), List.of(), List.of(new Note("view.layer.note.none", List.of())));
        };
    }

    private static long count(Layer layer, Shape in) {
        return layer.parameterCount(in);
    }

    private static Derivation single(String letter, Term term, Note note, long sum) {
        return new Derivation(List.of(new Row(letter, null, 0, Role.HIDDEN, List.of(term), sum)), List.of(), List.of(note));
    }

    private static Derivation dense(Dense d, Shape in) {
        List<Term> terms = new ArrayList<>(List.of(new Term(in.width() + "×" + d.units(), Part.W)));
        if (d.useBias()) {
            terms.add(new Term(Integer.toString(d.units()), Part.B));
        }
        List<Note> notes = new ArrayList<>();
        if (in.kind() == Shape.Kind.SEQUENCE) {
            notes.add(new Note("view.layer.note.everyStep", List.of()));
        }
        if (!d.useBias()) {
            notes.add(new Note("view.layer.note.noBias", List.of()));
        }
        return new Derivation(List.of(new Row("y", null, 0, Role.HIDDEN, terms, count(d, in))), List.of(), notes);
    }

    private static Derivation pair(EncoderDecoder layer) {
        int units = layer.cell().units();
        List<Row> rows = new ArrayList<>();
        rows.add(half("e", layer.cell(), layer.sourceWords()));
        rows.add(half("d", layer.cell(), layer.targetWords()));
        if (layer.attention() == EncoderDecoder.Attention.BAHDANAU) {
            rows.add(new Row("a", null, 0, Role.HIDDEN, List.of(new Term("2×" + units + "×" + units, Part.W),
                    new Term(Integer.toString(units), Part.W)), 2L * units * units + units));
        }
        String sum = String.join(" + ", rows.stream().map(row -> Numbers.grouped(row.sum())).toList());
        long all = rows.stream().mapToLong(Row::sum).sum();
        return new Derivation(rows, List.of(sum + " = " + Numbers.grouped(all)),
                List.of(new Note("view.layer.note.encoderDecoder", List.of())));
    }

    /** All gates of the encoder or of the decoder in one row. */
    private static Row half(String letter, Cell cell, int inputs) {
        int units = cell.units();
        String gates = cell.gates() > 1 ? cell.gates() + "×" : "";
        List<Term> terms = new ArrayList<>(List.of(new Term(gates + inputs + "×" + units, Part.W),
                new Term(gates + units + "×" + units, Part.U)));
        int biases = cell.useBias() ? cell.biasRows() : 0;
        if (biases > 0) {
            terms.add(new Term(gates + (biases > 1 ? biases + "×" : "") + units, Part.B));
        }
        long each = (long) inputs * units + (long) units * units + (long) biases * units;
        return new Row(letter, null, 0, Role.HIDDEN, terms, cell.gates() * each);
    }

    private static Derivation cell(Cell cell, int inputs, int directions) {
        int units = cell.units();
        List<Term> terms = new ArrayList<>(List.of(new Term(inputs + "×" + units, Part.W), new Term(units + "×" + units, Part.U)));
        int biases = cell.useBias() ? cell.biasRows() : 0;
        if (biases > 0) {
            terms.add(new Term(biases == 1 ? Integer.toString(units) : biases + "×" + units, Part.B));
        }
        long each = (long) inputs * units + (long) units * units + (long) biases * units;
        List<Row> rows = new ArrayList<>();
        for (Gate gate : Gate.of(cell.type())) {
            rows.add(new Row(letter(gate), gate, rows.size(), LayerCards.role(gate), terms, each));
        }
        List<String> totals = new ArrayList<>();
        long all = each * cell.gates();
        if (cell.gates() > 1) {
            totals.add(cell.gates() + " × " + Numbers.grouped(each) + " = " + Numbers.grouped(all));
        }
        if (directions > 1) {
            totals.add(directions + " × " + Numbers.grouped(all) + " = " + Numbers.grouped(directions * all));
        }
        return new Derivation(rows, totals, notes(cell, inputs, directions));
    }

    private static List<Note> notes(Cell cell, int inputs, int directions) {
        List<Note> notes = new ArrayList<>();
        int units = cell.units();
        if (!cell.useBias()) {
            notes.add(new Note("view.layer.note.noBias", List.of()));
        } else if (cell instanceof Gru gru && gru.resetAfter()) {
            long with = 3L * (inputs * (long) units + (long) units * units + 2L * units);
            notes.add(new Note("view.layer.note.resetAfter",
                    List.of(Numbers.grouped(with), Numbers.grouped(with - 3L * units), units)));
        } else if (cell instanceof Gru) {
            notes.add(new Note("view.layer.note.resetBefore", List.of()));
        } else if (cell.biasRows() == 2) {
            notes.add(new Note("view.layer.note.twoBiases", List.of(cell.gates() * units)));
        }
        if (directions > 1) {
            notes.add(new Note("view.layer.note.bothWays", List.of()));
        }
        return notes;
    }

    /** The letter of the course: the candidates wear a tilde. */
    private static String letter(Gate gate) {
        return switch (gate) {
            case CANDIDATE -> "c̃";
            case NEW_STATE -> "h̃";
            default -> gate.letter();
        };
    }

    /**
     * The same in as few words as fit a card.
     *
     * @param before  what the terms are multiplied by, for example {@code 4 × (}
     * @param after   what closes the line, with the result where there is no second line
     * @param counted the terms multiplied out, for example {@code 4 × (128 W + 64 U + 8 b) = 800}; or empty
     */
    record Brief(String before, List<Term> terms, String after, String counted) {
        /** The first line. */
        String line() {
            return before + String.join(" + ", terms.stream().map(Term::text).toList()) + after;
        }
    }

    /** The same in few words, or null where there is nothing to count or too much to say in few. */
    @Nullable Brief brief() {
        if (rows.isEmpty() || rows.size() > 1 && rows.getFirst().gate() == null) {
            return null;
        }
        Row row = rows.getFirst();
        if (row.gate() == null) {
            return new Brief("", row.terms(), " = " + Numbers.grouped(row.sum()), "");
        }
        int directions = totals.size() - (rows.size() > 1 ? 1 : 0);
        String times = (directions > 0 ? "2 × " : "") + (rows.size() > 1 ? rows.size() + " × " : "");
        String open = times.isEmpty() ? "" : times + "(";
        String close = times.isEmpty() ? "" : ")";
        long all = row.sum() * rows.size() * (directions > 0 ? 2 : 1);
        String sizes = String.join(" + ", row.terms().stream().map(Derivation::counted).toList());
        return new Brief(open, row.terms(), close, open + sizes + close + " = " + Numbers.grouped(all));
    }

    private static String counted(Term term) {
        long product = 1;
        for (String factor : term.text().split("×", -1)) {
            product *= Long.parseLong(factor);
        }
        return product + " " + (term.part() == Part.B ? "b" : term.part().name());
    }
}
