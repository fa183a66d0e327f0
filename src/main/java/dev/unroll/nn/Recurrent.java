package dev.unroll.nn;

import java.util.List;

/**
 * A cell applied to every timestep: (batch, steps, features) to (batch, units), or (batch, steps, units) with
 * returnSequences.
 *
 * @param goBackwards      reads the sequence from its end; the outputs stay in reading order, as in Keras
 * @param dropout          rate on the inputs, one mask for all timesteps of a batch
 * @param recurrentDropout rate on the state, one mask for all timesteps of a batch
 */
public record Recurrent(Cell cell, boolean returnSequences, boolean goBackwards, double dropout,
        double recurrentDropout) implements Layer {
    public Recurrent {
        Checks.rate(cell.type(), dropout);
        Checks.rate(cell.type(), recurrentDropout);
    }

    public Recurrent(Cell cell) {
        this(cell, false, false, 0, 0);
    }

    /** The same layer, with or without its outputs at every timestep. */
    public Recurrent returningSequences(boolean sequences) {
        return new Recurrent(cell, sequences, goBackwards, dropout, recurrentDropout);
    }

    /** The same layer with another dropout on its inputs. */
    public Recurrent withDropout(double rate) {
        return new Recurrent(cell, returnSequences, goBackwards, rate, recurrentDropout);
    }

    /** The same layer, reading the other way. */
    public Recurrent reversed() {
        return new Recurrent(cell, returnSequences, !goBackwards, dropout, recurrentDropout);
    }

    @Override
    public String type() {
        return cell.type();
    }

    @Override
    public Shape output(Shape in) {
        Checks.sequence(type(), in);
        return returnSequences ? Shape.sequence(in.steps(), cell.units()) : Shape.vector(cell.units());
    }

    @Override
    public List<ParameterSpec> parameters(Shape in) {
        return cell.parameters(in.width());
    }
}
