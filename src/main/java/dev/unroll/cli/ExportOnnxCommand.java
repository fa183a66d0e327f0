package dev.unroll.cli;

import dev.unroll.keras.KerasFiles;
import dev.unroll.nn.Model;
import dev.unroll.onnx.OnnxFile;
import dev.unroll.workspace.ModelFile;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a model's forward pass as ONNX. */
@Command(name = "export-onnx", mixinStandardHelpOptions = true)
final class ExportOnnxCommand implements Runnable {
    @Parameters(index = "0", paramLabel = "MODEL")
    @SuppressWarnings("NullAway.Init") // required
    private Path file;

    @Option(names = "--out", required = true, paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init") // required
    private Path out;

    @Override
    public void run() {
        OutputFile.check(out);
        Model model = ModelFile.of(KerasFiles.read(file)).model();
        String name = String.valueOf(file.getFileName());
        OnnxFile.write(model, name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name, out);
    }
}
