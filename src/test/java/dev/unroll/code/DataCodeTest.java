package dev.unroll.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unroll.data.Dataset;
import dev.unroll.data.Datasets;
import dev.unroll.data.Part;
import dev.unroll.data.Samples;
import dev.unroll.data.Side;
import dev.unroll.text.Language;
import dev.unroll.text.Progress;
import dev.unroll.workspace.Presets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The data section of the PyTorch code is run by Python: it makes the very numbers that Unroll trains on. */
class DataCodeTest {
    private static final List<String> PRESETS = List.of("adding", "sine", "remember-first", "next-character", "three-class",
            "reviews-ko-lstm", "dates-ko");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> theDataAreOurs() throws IOException, InterruptedException {
        for (String preset : PRESETS) {
            CodeSubject subject = EveryProgramTest.subject(Presets.find(preset));
            write(preset, subject);
        }
        CodeSubject reviews = EveryProgramTest.subject(Presets.find("reviews-en-lstm"));
        write("cut-behind", new CodeSubject("cut-behind", reviews.data().withMaxLength(6).withSides(Side.POST, Side.POST), null,
                reviews.architecture(), reviews.training()));
        JsonNode found = Programs.check("check_data.py", "numpy", "python3-numpy", folder);
        return Stream.concat(PRESETS.stream(), Stream.of("cut-behind")).map(name -> DynamicTest.dynamicTest(name, () -> {
            assertThat(found.path(name)).isNotEmpty();
            found.path(name).properties().forEach(each -> {
                assertThat(each.getValue().isNumber()).as(each.toString()).isTrue();
                assertThat(each.getValue().doubleValue()).as(each.getKey()).isLessThan(1e-6);
            });
        }));
    }

    private void write(String name, CodeSubject subject) throws IOException {
        SourceCode code = CodeWriter.write(subject, Dialect.PYTORCH, Language.ENGLISH);
        String imports = code.text(Section.HEAD).lines().filter(line -> line.startsWith("import ") && !line.contains("torch"))
                .reduce("", (a, b) -> a + b + "\n");
        Files.writeString(folder.resolve(name + ".py"), imports + code.text(Section.DATA));
        if (!code.dataFile().isEmpty()) {
            DataFile.write(subject, folder, folder.resolve(code.dataFile()), Progress.NONE);
        }
        Dataset dataset = Datasets.load(subject.data(), folder, Progress.NONE);
        ObjectNode arrays = new ObjectMapper().createObjectNode();
        put(arrays, "train", dataset.samples(Part.TRAINING));
        put(arrays, "val", dataset.samples(Part.VALIDATION));
        put(arrays, "test", dataset.samples(Part.TEST));
        Files.writeString(folder.resolve(name + ".json"), arrays.toString());
    }

    private static void put(ObjectNode arrays, String part, @Nullable Samples samples) {
        if (samples != null) {
            arrays.set("x_" + part, new ObjectMapper().valueToTree(samples.ids() == null ? samples.values() : samples.ids()));
            arrays.set("y_" + part, new ObjectMapper().valueToTree(samples.targets()));
        }
    }
}
