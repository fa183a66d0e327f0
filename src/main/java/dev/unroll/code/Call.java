package dev.unroll.code;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A call with its arguments, written in one line where it fits, else an argument a line. */
final class Call {
    /** Columns of a line, as Python's formatters have it. */
    static final int WIDTH = 88;

    private final Syntax syntax;
    private final String function;
    private final List<Argument> arguments = new ArrayList<>();

    /** An argument, written already in one line where that is all it takes. */
    private record Argument(String name, List<String> lines) {
        String line() {
            return name + lines.getFirst();
        }
    }

    Call(Syntax syntax, String function) {
        this.syntax = syntax;
        this.function = function;
    }

    /** A value by its place. */
    Call with(Object value) {
        return raw("", syntax.literal(value));
    }

    /** A value by its name. */
    Call with(String name, Object value) {
        return raw(name, syntax.literal(value));
    }

    /** An expression by its name; by its place where the name is empty. */
    Call raw(String name, String expression) {
        arguments.add(new Argument(name.isEmpty() ? "" : name + syntax.equals(), List.of(expression)));
        return this;
    }

    /** A value that is only said where it is not what it is anyway. */
    Call unless(String name, Object usual, Object value) {
        return value.equals(usual) ? this : with(name, value);
    }

    /** A call within the call. */
    Call call(String name, Call inner) {
        arguments.add(new Argument(name.isEmpty() ? "" : name + syntax.equals(), inner.lines(WIDTH - 8)));
        return this;
    }

    /** A list of calls. */
    Call list(String name, List<Call> calls) {
        List<String> lines = new ArrayList<>();
        String one = calls.stream().map(Call::line).collect(Collectors.joining(", ", syntax.open(), syntax.close()));
        if (one.length() <= WIDTH - name.length() - 8 && calls.size() < 2) {
            lines.add(one);
        } else {
            lines.add(syntax.open());
            for (int i = 0; i < calls.size(); i++) {
                List<String> each = new ArrayList<>(calls.get(i).lines(WIDTH - 12));
                each.set(each.size() - 1, each.getLast() + comma(i, calls.size()));
                each.forEach(line -> lines.add("    " + line));
            }
            lines.add(syntax.close());
        }
        arguments.add(new Argument(name.isEmpty() ? "" : name + syntax.equals(), lines));
        return this;
    }

    /** In one line, however long. */
    String line() {
        return function + arguments.stream().map(each -> each.name + String.join("", each.lines.stream().map(String::strip)
                .toList())).collect(Collectors.joining(", ", "(", ")"));
    }

    /** In as many lines as it takes to stay within a width. */
    List<String> lines(int width) {
        boolean flat = arguments.stream().allMatch(each -> each.lines.size() == 1);
        String one = function + arguments.stream().map(Argument::line).collect(Collectors.joining(", ", "(", ")"));
        if (flat && one.length() <= width) {
            return List.of(one);
        }
        List<String> lines = new ArrayList<>();
        lines.add(function + "(");
        for (int i = 0; i < arguments.size(); i++) {
            List<String> each = new ArrayList<>(arguments.get(i).lines);
            each.set(0, arguments.get(i).line());
            each.set(each.size() - 1, each.getLast() + comma(i, arguments.size()));
            each.forEach(line -> lines.add("    " + line));
        }
        lines.add(")");
        return Collections.unmodifiableList(lines);
    }

    /** Python's habit is a comma behind the last one, too; R forbids it. */
    private String comma(int place, int count) {
        return syntax == Syntax.PYTHON || place + 1 < count ? "," : "";
    }
}
