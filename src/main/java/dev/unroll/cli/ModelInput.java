package dev.unroll.cli;

import dev.unroll.data.EncodedText;
import dev.unroll.nn.Shape;
import dev.unroll.text.UnrollException;
import dev.unroll.workspace.ModelFile;
import dev.unroll.workspace.study.Passage;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A model file, and a text or a table of numbers for it. */
final class ModelInput {
    @Parameters(index = "0", paramLabel = "MODEL")
    @SuppressWarnings("NullAway.Init") // required
    private Path file;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--text", paramLabel = "TEXT")
    private @Nullable String text;

    @Option(names = "--values", paramLabel = "FILE.csv", descriptionKey = "modelInput.values")
    private @Nullable Path values;

    @Mixin
    private final DataOption data = new DataOption();

    /** What was typed; the empty text where numbers are given. */
    String text() {
        return text == null ? "" : text;
    }

    /** The data folder. */
    Path folder() {
        return data.folder();
    }

    /** The model; what there is to say about a foreign one is said on standard error. */
    ModelFile model() {
        ModelFile model = ModelFile.read(file);
        RemarkLines.print(spec.commandLine().getErr(), model.remarks());
        return model;
    }

    /**
     * The text as the model reads it, or the numbers.
     *
     * @throws UnrollException where there is no word, or none that the model knows; or where the numbers do not fit it
     */
    Passage passage(ModelFile model) {
        Shape input = model.model().architecture().input();
        boolean tokens = input.kind() == Shape.Kind.TOKENS;
        if (tokens ? text == null || values != null : values == null || text != null) {
            throw UnrollException.badArgument(tokens ? "cli.needsText" : "cli.needsValues", input.toString());
        }
        return values == null ? passage(model, text()) : ValuesFile.read(values, input);
    }

    private Passage passage(ModelFile model, String typed) {
        EncodedText encoded = model.encoder(data.folder()).encode(typed);
        if (encoded.words() == 0) {
            throw UnrollException.badArgument("cli.emptyText");
        }
        if (encoded.unknown() == encoded.words()) {
            throw UnrollException.badArgument("cli.noKnownWord", typed);
        }
        return new Passage(encoded.tokens(), encoded.ids());
    }
}
