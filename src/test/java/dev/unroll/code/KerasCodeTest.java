package dev.unroll.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unroll.data.Datasets;
import dev.unroll.keras.KerasFiles;
import dev.unroll.keras.UnrollParts;
import dev.unroll.nn.Architecture;
import dev.unroll.nn.InitialValues;
import dev.unroll.nn.OneHot;
import dev.unroll.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The Keras code builds the very layers that the saved model has: class by class, option by option. */
class KerasCodeTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** What Keras assumes where nothing is said; the options that decide what a layer computes. */
    private static final Map<String, String> USUAL = Map.ofEntries(Map.entry("mask_zero", "false"), Map.entry("mask_value", "0.0"),
            Map.entry("use_bias", "true"), Map.entry("return_sequences", "false"), Map.entry("go_backwards", "false"),
            Map.entry("dropout", "0.0"), Map.entry("recurrent_dropout", "0.0"), Map.entry("unit_forget_bias", "true"),
            Map.entry("reset_after", "true"), Map.entry("recurrent_activation", "\"sigmoid\""),
            Map.entry("merge_mode", "\"concat\""));
    private static final Set<String> TOLD = Set.of("units", "rate", "input_dim", "output_dim", "activation");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> theLayersAreThoseOfTheSavedModel() throws IOException, InterruptedException {
        Map<String, Architecture> all = new LinkedHashMap<>(Programs.architectures());
        // Keras 3 has no hard sigmoid of Keras 2; the saved model says it by other weights.
        all.remove("keras2");
        for (Map.Entry<String, Architecture> each : all.entrySet()) {
            Architecture layers = each.getValue();
            CodeSubject subject = new CodeSubject(each.getKey(), Datasets.defaults("reviews-en"), null, layers,
                    Programs.training(layers));
            SourceCode code = CodeWriter.write(subject, Dialect.KERAS, Language.ENGLISH);
            String head = code.text(Section.HEAD).replace("import numpy as np\n", "");
            Files.writeString(folder.resolve(each.getKey() + ".py"), head + code.text(Section.MODEL));
        }
        JsonNode found = Programs.check("check_keras.py", "json", "python3", folder);
        return all.entrySet().stream().map(each -> DynamicTest.dynamicTest(each.getKey(),
                () -> compare(found.path(each.getKey()), each.getKey(), each.getValue())));
    }

    private void compare(JsonNode code, String name, Architecture architecture) throws IOException {
        JsonNode saved = saved(name, architecture);
        int extra = architecture.layers().getFirst() instanceof OneHot ? 1 : 0;
        assertThat(code.size() - extra).isEqualTo(saved.size());
        for (int i = 1; i < saved.size(); i++) {
            same(code.path(i + extra), saved.path(i), architecture.initialValues());
        }
    }

    private static void same(JsonNode written, JsonNode saved, InitialValues start) {
        String type = saved.path("class_name").textValue();
        assertThat(written.path(0).textValue()).isEqualTo(type);
        JsonNode config = saved.path("config");
        Map<String, String> wanted = new TreeMap<>();
        config.properties().stream().filter(each -> TOLD.contains(each.getKey()) || USUAL.containsKey(each.getKey()))
                .forEach(each -> wanted.put(each.getKey(), each.getValue().toString()));
        Map<String, String> found = new TreeMap<>();
        wanted.keySet().forEach(key -> found.put(key, usual(type, key)));
        written.path(1).properties().stream().filter(each -> !each.getKey().equals("0") && !each.getKey().endsWith("initializer"))
                .forEach(each -> found.put(each.getKey(), each.getValue().toString()));
        if (start == InitialValues.PYTORCH) {
            wanted.remove("unit_forget_bias");
            found.remove("unit_forget_bias");
        }
        assertThat(found).as(type).isEqualTo(wanted);
        if (config.has("layer")) {
            same(written.path(1).path("0"), config.path("layer"), start);
        }
    }

    private static String usual(String type, String option) {
        return option.equals("activation") ? type.equals("Dense") ? "\"linear\"" : "\"tanh\"" : USUAL.getOrDefault(option, "");
    }

    private JsonNode saved(String name, Architecture architecture) throws IOException {
        Path file = folder.resolve(name + ".keras");
        KerasFiles.write(file, Programs.random(architecture, 1), UnrollParts.NONE);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return MAPPER.readTree(zip.getInputStream(zip.getEntry("config.json"))).path("config").path("layers");
        }
    }
}
