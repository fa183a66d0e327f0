package dev.unroll.data.numpy;

import dev.unroll.data.numpy.PickleValue.Constant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The stack, marks and memo of the pickle machine. Numbers lie in an array of their own, so that none needs an object. */
final class PickleStack {
    private final Place place;
    private final Limits limits;
    private PickleValue[] values = new PickleValue[2048];
    private int[] numbers = new int[2048];
    private int size;
    private int[] marks = new int[16];
    private int markCount;
    private @Nullable PickleValue[] memo = new PickleValue[1024];
    private int memoCount;

    PickleStack(Place place, Limits limits) {
        this.place = place;
        this.limits = limits;
    }

    int size() {
        return size;
    }

    void push(int number) {
        push(Constant.NUMBER, number);
    }

    void push(PickleValue value) {
        push(value, 0);
    }

    private void push(PickleValue value, int number) {
        if (size == values.length) {
            bound(size);
            values = Arrays.copyOf(values, 2 * size);
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        values[size] = value;
        numbers[size++] = number;
    }

    PickleValue value(int at) {
        return values[at];
    }

    int number(int at) {
        return numbers[at];
    }

    PickleValue pop() {
        need(1);
        return values[--size];
    }

    PickleValue top() {
        need(1);
        return values[size - 1];
    }

    /** Takes away everything from {@code newSize} on. */
    void cut(int newSize) {
        size = newSize;
    }

    /** Refuses a pickle that takes more than there is above the last mark. */
    void need(int count) {
        int floor = markCount == 0 ? 0 : marks[markCount - 1];
        if (size - floor < count) {
            throw place.refuse("data.npz.badPickle");
        }
    }

    void mark() {
        if (markCount == marks.length) {
            bound(markCount);
            marks = Arrays.copyOf(marks, 2 * markCount);
        }
        marks[markCount++] = size;
    }

    /** Takes the last mark away and returns the place it stood at. */
    int popMark() {
        if (markCount == 0) {
            throw place.refuse("data.npz.badPickle");
        }
        return marks[--markCount];
    }

    void memoize() {
        put(memoCount);
    }

    void put(int index) {
        if (index < 0 || index >= 4L * limits.stack()) {
            throw place.refuse("data.npz.tooMany");
        }
        if (index >= memo.length) {
            memo = Arrays.copyOf(memo, Math.max(index + 1, 2 * memo.length));
        }
        if (memo[index] == null) {
            memoCount++;
        }
        memo[index] = notNumber(top());
    }

    void get(int index) {
        PickleValue value = index < 0 || index >= memo.length ? null : memo[index];
        if (value == null) {
            throw place.refuse("data.npz.badPickle");
        }
        push(value);
    }

    private PickleValue notNumber(PickleValue value) {
        if (value == Constant.NUMBER) {
            throw place.refuse("data.npz.badPickle");
        }
        return value;
    }

    private void bound(int count) {
        if (count >= limits.stack()) {
            throw place.refuse("data.npz.tooMany");
        }
    }
}
