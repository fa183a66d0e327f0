package dev.unroll.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.unroll.data.DatasetOptions;
import dev.unroll.data.Datasets;
import dev.unroll.text.Language;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.Preset;
import dev.unroll.workspace.Presets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every preset and every kind of layer in every dialect and both languages is a program that its language understands. */
class EveryProgramTest {
    private static final int WIDEST = 132;

    @TempDir
    private Path folder;

    static CodeSubject subject(Preset preset) {
        Experiment experiment = Experiment.of(preset);
        return new CodeSubject(preset.name(), experiment.data(), null, experiment.architecture(), experiment.training());
    }

    private static List<CodeSubject> subjects() {
        List<CodeSubject> subjects = new ArrayList<>(Presets.all().stream().map(EveryProgramTest::subject).toList());
        DatasetOptions data = Datasets.defaults("reviews-ko").withMaxLength(Programs.STEPS);
        Programs.architectures().forEach((name, layers) ->
                subjects.add(new CodeSubject(name, data, null, layers, Programs.training(layers))));
        DatasetOptions dates = Datasets.defaults("dates-ko").withMaxLength(Programs.STEPS);
        Programs.translators().forEach((name, layers) ->
                subjects.add(new CodeSubject(name, dates, null, layers, Programs.training(layers))));
        return subjects;
    }

    private List<Path> written(Dialect... dialects) throws IOException {
        List<Path> files = new ArrayList<>();
        for (CodeSubject subject : subjects()) {
            for (Dialect dialect : dialects) {
                for (Language language : Language.all()) {
                    SourceCode code = CodeWriter.write(subject, dialect, language);
                    Path file = folder.resolve(subject.title() + "-" + dialect + "-" + language + dialect.ending());
                    files.add(Files.writeString(file, code.text()));
                    assertThat(code.lines()).as(file.toString()).allSatisfy(line -> {
                        assertThat(line.text()).doesNotContain("\n").doesNotEndWith(" ");
                        assertThat(line.text().length()).isLessThanOrEqualTo(WIDEST);
                    });
                    assertThat(layers(code)).as(file.toString()).contains(0);
                }
            }
        }
        return files;
    }

    private static List<Integer> layers(SourceCode code) {
        return code.lines().stream().map(CodeLine::layer).distinct().toList();
    }

    @Test
    void pythonCompilesThem() throws IOException, InterruptedException {
        List<Path> files = written(Dialect.KERAS, Dialect.PYTORCH);
        String python = Programs.python("py_compile", "python3");
        List<String> command = new ArrayList<>(List.of(python, "-W", "error", "-m", "py_compile"));
        files.forEach(file -> command.add(file.toString()));
        assertThat(Programs.run(command.toArray(String[]::new))).isEmpty();
    }

    @Test
    void rParsesThem() throws IOException, InterruptedException {
        List<Path> files = written(Dialect.R);
        assertThat(files).isNotEmpty();
        String path = System.getenv("PATH");
        assumeTrue(path != null && Stream.of(path.split(java.io.File.pathSeparator))
                .anyMatch(each -> Files.isExecutable(Path.of(each, "Rscript"))), "skipped: no Rscript (Debian: r-base-core)");
        List<String> command = new ArrayList<>(List.of("Rscript", "-e",
                "for (file in commandArgs(TRUE)) parse(file, encoding = \"UTF-8\"); cat(\"understood\")"));
        files.forEach(file -> command.add(file.toString()));
        assertThat(Programs.run(command.toArray(String[]::new))).isEqualTo("understood");
    }

    @Test
    void everyLayerHasLines() {
        for (CodeSubject subject : subjects()) {
            for (Dialect dialect : Dialect.values()) {
                SourceCode code = CodeWriter.write(subject, dialect, Language.ENGLISH);
                for (int i = 0; i < subject.architecture().layers().size(); i++) {
                    assertThat(layers(code)).as(subject.title() + " in " + dialect).contains(i);
                }
                assertThat(layers(code)).contains(CodeLine.INPUT);
                assertThat(code.text()).startsWith("# " + subject.title());
            }
        }
    }
}
