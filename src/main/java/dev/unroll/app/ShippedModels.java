package dev.unroll.app;

import dev.unroll.keras.KerasFiles;
import dev.unroll.keras.KerasModel;
import dev.unroll.keras.UnrollParts;
import dev.unroll.text.UnrollException;
import dev.unroll.view.Trained;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Trained models that come with the program, each under its preset's name with its history in the same archive. */
final class ShippedModels {
    /** The model trained by a preset, or null where none comes with the program. */
    @Nullable Trained find(String preset) {
        try (InputStream in = ShippedModels.class.getResourceAsStream(preset + ".keras")) {
            return in == null ? null : read(in);
        } catch (IOException e) {
            throw UnrollException.failed(e, "view.start.shippedUnreadable", preset);
        }
    }

    private static Trained read(InputStream in) throws IOException {
        Path file = Files.createTempFile("unroll", ".keras");
        try {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            KerasModel model = KerasFiles.read(file);
            UnrollParts parts = model.parts();
            return new Trained(model.model(), parts == null ? List.of() : parts.history());
        } finally {
            Files.delete(file);
        }
    }
}
