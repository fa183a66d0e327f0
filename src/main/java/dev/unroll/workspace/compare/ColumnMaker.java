package dev.unroll.workspace.compare;

import dev.unroll.workspace.compare.Column.Better;
import dev.unroll.workspace.compare.Column.Group;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the values of run after run into columns; a run that has nothing in a column leaves its place empty. */
final class ColumnMaker {
    private final int runs;
    private final Map<List<Object>, Draft> drafts = new LinkedHashMap<>();
    private int run;

    private record Draft(Group group, String key, String name, Better better, List<Value> values) {
    }

    ColumnMaker(int runs) {
        this.runs = runs;
    }

    /** The values to come belong to this run. */
    void run(int next) {
        run = next;
    }

    void add(Group group, String key, String name, Better better, Value value) {
        drafts.computeIfAbsent(List.of(group, key),
                k -> new Draft(group, key, name, better, new ArrayList<>(Collections.nCopies(runs, Value.NONE))))
                .values().set(run, value);
    }

    List<Column> columns() {
        return drafts.values().stream().sorted(Comparator.comparing(Draft::group))
                .map(d -> new Column(d.group(), d.key(), d.name(), d.better(), d.values())).toList();
    }
}
