package dev.unroll.tensor;

import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * A matrix of 32- or 64-bit numbers that never changes, with the algebra in which the equations of a recurrent cell are
 * written. A vector is a matrix of one row; in a batch each sample has its row. Both operands of an operation must have
 * the same precision; shapes that do not fit are an {@link IllegalArgumentException}.
 *
 * <p>The first matrix loads the native library, which is an {@link dev.unroll.text.UnrollException} where there is none.
 */
public final class Tensor {
    private final INDArray array;

    private Tensor(INDArray array) {
        this.array = array;
    }

    /** A matrix of the given numbers, row after row. */
    public static Tensor of(double[] values, int rows, int columns, Precision precision) {
        if (values.length != rows * columns) {
            throw new IllegalArgumentException(values.length + " numbers for " + rows + " × " + columns);
        }
        NativeLibrary.load();
        return new Tensor(Nd4j.createFromArray(values).reshape(rows, columns).castTo(type(precision)));
    }

    /** A single row. */
    public static Tensor row(double[] values, Precision precision) {
        return of(values, 1, values.length, precision);
    }

    /** All zeros. */
    public static Tensor zeros(int rows, int columns, Precision precision) {
        NativeLibrary.load();
        return new Tensor(Nd4j.zeros(type(precision), rows, columns));
    }

    /** The given matrices side by side. */
    public static Tensor beside(List<Tensor> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Tensor(Nd4j.hstack(arrays(parts)));
    }

    /** The given matrices one below the other. */
    public static Tensor stack(List<Tensor> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Tensor(Nd4j.vstack(arrays(parts)));
    }

    /** How many rows it has. */
    public int rows() {
        return (int) array.size(0);
    }

    /** How many columns it has. */
    public int columns() {
        return (int) array.size(1);
    }

    /** How many bits its numbers have. */
    public Precision precision() {
        return array.dataType() == DataType.FLOAT ? Precision.FLOAT32 : Precision.FLOAT64;
    }

    /** The matrix product this · other. */
    public Tensor mmul(Tensor other) {
        need(columns() == other.rows(), other);
        return new Tensor(array.mmul(other.array));
    }

    /** Rows become columns. */
    public Tensor transpose() {
        return new Tensor(array.transpose());
    }

    /** this + other, number by number. */
    public Tensor plus(Tensor other) {
        needSameShape(other);
        return new Tensor(array.add(other.array));
    }

    /** this − other, number by number. */
    public Tensor minus(Tensor other) {
        needSameShape(other);
        return new Tensor(array.sub(other.array));
    }

    /** this ∘ other, the product number by number (Hadamard's). */
    public Tensor times(Tensor other) {
        needSameShape(other);
        return new Tensor(array.mul(other.array));
    }

    /** Every number + {@code number}. */
    public Tensor plus(double number) {
        return new Tensor(array.add(number));
    }

    /** Every number · {@code number}. */
    public Tensor times(double number) {
        return new Tensor(array.mul(number));
    }

    /** number − every number. */
    public Tensor from(double number) {
        return new Tensor(array.rsub(number));
    }

    /** Adds a row to every row. */
    public Tensor plusRow(Tensor row) {
        need(row.rows() == 1 && row.columns() == columns(), row);
        return new Tensor(array.addRowVector(row.array));
    }

    /** Multiplies every row, number by number, with a row. */
    public Tensor timesRow(Tensor row) {
        need(row.rows() == 1 && row.columns() == columns(), row);
        return new Tensor(array.mulRowVector(row.array));
    }

    /** Multiplies every column, number by number, with a column: each sample by a number of its own. */
    public Tensor timesColumn(Tensor column) {
        need(column.columns() == 1 && column.rows() == rows(), column);
        return new Tensor(array.mulColumnVector(column.array));
    }

    /** The columns from {@code from} to {@code to}, exclusive. */
    public Tensor columns(int from, int to) {
        return new Tensor(array.get(NDArrayIndex.all(), NDArrayIndex.interval(from, to)).dup('c'));
    }

    /** The rows from {@code from} to {@code to}, exclusive. */
    public Tensor rows(int from, int to) {
        return new Tensor(array.get(NDArrayIndex.interval(from, to), NDArrayIndex.all()).dup('c'));
    }

    /** The rows at the given places, in that order. */
    public Tensor rows(int[] places) {
        return new Tensor(Nd4j.pullRows(array, 1, places, 'c'));
    }

    /** The sum of all rows, one row. */
    public Tensor sumOfRows() {
        return new Tensor(array.sum(true, 0));
    }

    /** The sum of all columns, one column. */
    public Tensor sumOfColumns() {
        return new Tensor(array.sum(true, 1));
    }

    /** The sum of all numbers. */
    public double sum() {
        return array.sumNumber().doubleValue();
    }

    /** tanh of every number. */
    public Tensor tanh() {
        return new Tensor(Transforms.tanh(array, true));
    }

    /** 1 / (1 + e⁻ˣ) of every number. */
    public Tensor sigmoid() {
        return new Tensor(Transforms.sigmoid(array, true));
    }

    /** Every number, at least {@code low} and at most {@code high}. */
    public Tensor clamp(double low, double high) {
        return new Tensor(Transforms.min(Transforms.max(array, low, true), high, false));
    }

    /** 1 where a number is above {@code low} and below {@code high}, else 0. */
    public Tensor between(double low, double high) {
        return new Tensor(array.gt(low).castTo(array.dataType()).muli(array.lt(high).castTo(array.dataType())));
    }

    /** e to every number, divided by its row's sum of them. */
    public Tensor softmax() {
        return new Tensor(Nd4j.nn().softmax(array, 1));
    }

    /** The numbers, row after row. */
    public double[] toDoubles() {
        return rows() == 1 ? array.toDoubleVector() : array.dup('c').data().asDouble();
    }

    /** The numbers, row after row. */
    public float[] toFloats() {
        return array.dup('c').data().asFloat();
    }

    @Override
    public String toString() {
        return rows() + " × " + columns() + " " + precision() + " " + array;
    }

    private void needSameShape(Tensor other) {
        need(rows() == other.rows() && columns() == other.columns(), other);
    }

    private void need(boolean fits, Tensor other) {
        if (!fits) {
            throw new IllegalArgumentException(
                    rows() + " × " + columns() + " does not fit " + other.rows() + " × " + other.columns());
        }
    }

    private static INDArray[] arrays(List<Tensor> parts) {
        return parts.stream().map(p -> p.array).toArray(INDArray[]::new);
    }

    private static DataType type(Precision precision) {
        return precision == Precision.FLOAT32 ? DataType.FLOAT : DataType.DOUBLE;
    }
}
