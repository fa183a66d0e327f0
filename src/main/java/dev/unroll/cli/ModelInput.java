package dev.unroll.cli;

import dev.unroll.data.EncodedText;
import dev.unroll.text.UnrollException;
import dev.unroll.workspace.ModelFile;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A model file and a text for it. */
final class ModelInput {
    @Parameters(index = "0", paramLabel = "MODEL")
    @SuppressWarnings("NullAway.Init") // required
    private Path file;

    @Option(names = "--text", required = true, paramLabel = "TEXT")
    @SuppressWarnings("NullAway.Init") // required
    private String text;

    @Mixin
    private final DataOption data = new DataOption();

    /** What was typed. */
    String text() {
        return text;
    }

    /** The data folder. */
    Path folder() {
        return data.folder();
    }

    /** The model. */
    ModelFile model() {
        return ModelFile.read(file);
    }

    /**
     * The text as the model reads it.
     *
     * @throws UnrollException where there is no word, or none that the model knows
     */
    EncodedText encoded(ModelFile model) {
        EncodedText encoded = model.encoder(data.folder()).encode(text);
        if (encoded.words() == 0) {
            throw UnrollException.badArgument("cli.emptyText");
        }
        if (encoded.unknown() == encoded.words()) {
            throw UnrollException.badArgument("cli.noKnownWord", text);
        }
        return encoded;
    }
}
