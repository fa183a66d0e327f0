package dev.unroll.workspace.compare;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.Layer;
import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.KeptRun;
import dev.unroll.workspace.LayerText;
import dev.unroll.workspace.compare.Column.Better;
import dev.unroll.workspace.compare.Column.Group;
import dev.unroll.workspace.edit.Option;
import dev.unroll.workspace.edit.Options;
import java.util.List;
import java.util.stream.Collectors;

/** What a run was begun with, as values of columns. */
final class RunSettings {
    private final ColumnMaker maker;
    private final Language language;

    RunSettings(ColumnMaker maker, Language language) {
        this.maker = maker;
        this.language = language;
    }

    void take(KeptRun run) {
        Experiment experiment = run.experiment();
        options(Group.DATA, "", "", Options.of(experiment.data()));
        model(experiment.architecture());
        options(Group.TRAINING, "", "", Options.of(experiment.training()));
    }

    private void model(Architecture architecture) {
        String stack = architecture.layers().stream().map(LayerText::of).collect(Collectors.joining(" → "));
        maker.add(Group.MODEL, "layers", say("layers"), Better.NEITHER, Value.of(stack));
        maker.add(Group.MODEL, "parameters", say("parameters"), Better.NEITHER,
                Numeric.whole(architecture.parameterCount()));
        option(Group.MODEL, "", "", new Option("initial_values", architecture.initialValues()));
        List<Layer> layers = architecture.layers();
        for (int i = 0; i < layers.size(); i++) {
            String type = layers.get(i).type();
            int at = i;
            int before = (int) layers.subList(0, at).stream().filter(layer -> layer.type().equals(type)).count();
            // Layers of one type are told apart by their number among their like, wherever they stand.
            String name = before == 0 ? type : type + " " + (before + 1);
            options(Group.MODEL, name + ".", name + " · ", Options.of(layers.get(i)));
        }
    }

    private void options(Group group, String key, String name, List<Option> options) {
        options.forEach(option -> option(group, key, name, option));
    }

    private void option(Group group, String key, String name, Option option) {
        double number = option.value() instanceof Number n ? n.doubleValue() : Double.NaN;
        maker.add(group, key + option.key(), name + option.name(language), Better.NEITHER,
                new Value(option.text(language), number));
    }

    private String say(String key) {
        return Messages.in(language, "workspace.compare." + key);
    }
}
