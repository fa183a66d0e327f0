package dev.unroll.data.numpy;

import dev.unroll.data.numpy.PickleValue.Constant;
import dev.unroll.data.numpy.PickleValue.ObjectArray;
import dev.unroll.data.numpy.PickleValue.Row;
import dev.unroll.data.numpy.PickleValue.Text;
import dev.unroll.data.numpy.PickleValue.Tuple;
import java.nio.charset.StandardCharsets;

/**
 * Reads a pickled NumPy array of lists of whole numbers, protocols 2, 3 and 4, as a stream.
 *
 * <p>A pickle is a program; this machine has only the instructions that such an array needs. It can make numbers,
 * lists and the array around them. It looks up no name and calls nothing; whatever else a file asks for is refused with
 * its name. It has no recursion, and every size is bounded by {@link Limits}.
 */
final class RowPickle {
    private final ByteSource source;
    private final Place place;
    private final Limits limits;
    private final PickleStack stack;
    private final RowStore store;
    private final NumpyNames names;
    private int objects;

    RowPickle(ByteSource source, Limits limits, long expectedNumbers) {
        this.source = source;
        this.place = source.place();
        this.limits = limits;
        this.stack = new PickleStack(place, limits);
        this.store = new RowStore(place, limits, expectedNumbers);
        this.names = new NumpyNames(place);
    }

    /** Reads to the pickle's end; the array must have {@code length} rows. */
    IntRows read(int length) {
        if (source.u1() != Opcode.PROTO || source.u1() > 5) {
            throw place.refuse("data.npz.badPickle");
        }
        int opcode = source.u1();
        while (opcode != Opcode.STOP) {
            step(opcode);
            opcode = source.u1();
        }
        if (!(stack.pop() instanceof ObjectArray array) || array.content == null || array.length != length) {
            throw place.refuse("data.npz.notRows");
        }
        IntRows rows = store.finish(array.content);
        if (rows.count() != length) {
            throw place.refuse("data.npz.notRows");
        }
        return rows;
    }

    /** Numbers first: nearly every step is one. */
    private void step(int opcode) {
        switch (opcode) {
            case Opcode.BININT1 -> stack.push(source.u1());
            case Opcode.BININT2 -> stack.push(source.u2());
            case Opcode.BININT -> stack.push(source.i4());
            case Opcode.LONG1 -> stack.push(shortLong());
            case Opcode.MARK -> stack.mark();
            case Opcode.EMPTY_LIST -> stack.push(store.newRow());
            case Opcode.APPENDS -> append(stack.popMark());
            case Opcode.APPEND -> append(last(1));
            case Opcode.BINPUT -> stack.put(source.u1());
            case Opcode.LONG_BINPUT -> stack.put(source.i4());
            case Opcode.MEMOIZE -> stack.memoize();
            case Opcode.BINGET -> stack.get(source.u1());
            case Opcode.LONG_BINGET -> stack.get(source.i4());
            default -> rare(opcode);
        }
    }

    private void rare(int opcode) {
        if (++objects > limits.objects()) {
            throw place.refuse("data.npz.tooMany");
        }
        switch (opcode) {
            case Opcode.NONE -> stack.push(Constant.NONE);
            case Opcode.NEWTRUE -> stack.push(Constant.TRUE);
            case Opcode.NEWFALSE -> stack.push(Constant.FALSE);
            case Opcode.BINUNICODE, Opcode.BINBYTES -> pushText(source.i4());
            case Opcode.SHORT_BINUNICODE, Opcode.SHORT_BINBYTES, Opcode.SHORT_BINSTRING -> pushText(source.u1());
            case Opcode.EMPTY_TUPLE -> pushTuple(stack.size());
            case Opcode.TUPLE -> pushTuple(stack.popMark());
            case Opcode.TUPLE1 -> pushTuple(last(1));
            case Opcode.TUPLE2 -> pushTuple(last(2));
            case Opcode.TUPLE3 -> pushTuple(last(3));
            case Opcode.GLOBAL -> stack.push(names.find(line(), line()));
            case Opcode.STACK_GLOBAL -> pushNamed();
            case Opcode.REDUCE -> {
                PickleValue arguments = stack.pop();
                stack.push(names.reduce(stack.pop(), arguments));
            }
            case Opcode.BUILD -> {
                PickleValue state = stack.pop();
                names.build(stack.top(), state);
            }
            case Opcode.FRAME -> source.i8();
            default -> throw place.refuse("data.npz.opcode", Opcode.nameOfRefused(opcode));
        }
    }

    private int last(int count) {
        stack.need(count);
        return stack.size() - count;
    }

    private void append(int from) {
        if (from < 1 || from > stack.size() || !(stack.value(from - 1) instanceof Row row)) {
            throw place.refuse("data.npz.notRows");
        }
        store.append(row, stack, from);
        stack.cut(from);
    }

    private void pushTuple(int from) {
        int count = stack.size() - from;
        if (count < 0 || count > 16) {
            throw place.refuse("data.npz.badPickle");
        }
        PickleValue[] items = new PickleValue[count];
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            items[i] = stack.value(from + i);
            numbers[i] = stack.number(from + i);
        }
        stack.cut(from);
        stack.push(new Tuple(items, numbers));
    }

    private void pushNamed() {
        if (!(stack.pop() instanceof Text name) || !(stack.pop() instanceof Text module)) {
            throw place.refuse("data.npz.badPickle");
        }
        stack.push(names.find(module.value(), name.value()));
    }

    private void pushText(int length) {
        if (length < 0 || length > limits.objects()) {
            throw place.refuse("data.npz.tooMany");
        }
        stack.push(new Text(source.text(length)));
    }

    /** A whole number of up to eight bytes that fits into four. */
    private int shortLong() {
        int length = source.u1();
        if (length > Long.BYTES) {
            throw place.refuse("data.npz.bigNumber");
        }
        long value = 0;
        for (int i = 0; i < length; i++) {
            value |= (long) source.u1() << 8 * i;
        }
        int unused = Long.SIZE - 8 * length;
        value = length == 0 ? 0 : value << unused >> unused;
        if (value != (int) value) {
            throw place.refuse("data.npz.bigNumber");
        }
        return (int) value;
    }

    /** Text up to a line's end, as GLOBAL has it. */
    private String line() {
        byte[] bytes = new byte[256];
        int length = 0;
        for (int next = source.u1(); next != '\n'; next = source.u1()) {
            if (length == bytes.length) {
                throw place.refuse("data.npz.badPickle");
            }
            bytes[length++] = (byte) next;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
