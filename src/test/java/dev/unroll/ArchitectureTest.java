package dev.unroll;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms of the house: which package may import which, and who may know which library. */
class ArchitectureTest {
    private static final String ROOT = "dev.unroll.";
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("dev.unroll");

    /** What every package may import. */
    private static final List<String> EVERYBODY = List.of("text", "files");

    /** Who may import whom, besides {@link #EVERYBODY} and itself. */
    static final Map<String, List<String>> MAY_IMPORT = new TreeMap<>(Map.ofEntries(
            Map.entry("text", List.of()),
            Map.entry("files", List.of()),
            Map.entry("tensor", List.of()),
            Map.entry("kernel", List.of()),
            Map.entry("trace", List.of()),
            Map.entry("plot", List.of()),
            Map.entry("nn", List.of("tensor", "kernel", "trace")),
            Map.entry("data", List.of("tensor")),
            Map.entry("train", List.of("nn", "data", "tensor", "kernel")),
            Map.entry("evaluate", List.of("nn", "data", "train", "trace")),
            Map.entry("keras", List.of("nn", "data", "train", "tensor")),
            Map.entry("code", List.of("nn", "data", "train")),
            Map.entry("onnx", List.of("nn")),
            Map.entry("picture", List.of("trace", "plot")),
            Map.entry("workspace", List.of("tensor", "kernel", "trace", "nn", "data", "train", "evaluate", "keras", "plot")),
            Map.entry("lesson", List.of("workspace", "trace")),
            // Views show values of nn, data and train; see src/docs/decisions/0006.
            Map.entry("view", List.of("workspace", "lesson", "evaluate", "picture", "plot", "trace", "nn", "data", "train",
                    "code")),
            Map.entry("cli", List.of("workspace", "evaluate", "keras", "train", "data", "nn", "trace", "plot", "tensor", "code",
                    "onnx")),
            Map.entry("app", List.of("text", "tensor", "kernel", "trace", "plot", "nn", "data", "train", "evaluate", "keras",
                    "picture", "workspace", "lesson", "view", "cli", "code", "onnx"))));

    @TestFactory
    Stream<DynamicTest> everyPackageImportsOnlyWhatItMay() {
        return MAY_IMPORT.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            String[] allowed = Stream.of(EVERYBODY, List.of(entry.getKey()), entry.getValue()).flatMap(List::stream)
                    .map(name -> ROOT + name + "..").toArray(String[]::new);
            classes().that().resideInAPackage(ROOT + entry.getKey() + "..").should()
                    .onlyDependOnClassesThat(not(resideInAPackage("dev.unroll..")).or(resideInAnyPackage(allowed)))
                    .allowEmptyShould(true).check(ALL);
        }));
    }

    @Test
    void everyPackageHasItsRules() {
        List<String> packages = ALL.stream().map(JavaClass::getPackageName).map(name -> name.substring(ROOT.length() - 1))
                .map(name -> Arrays.stream(name.split("\\.")).skip(1).findFirst().orElse("")).distinct().toList();
        assertThat(MAY_IMPORT.keySet()).containsAll(packages);
    }

    @Test
    void thePackagesFormNoCycle() {
        slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(ALL);
    }

    @TestFactory
    Stream<DynamicTest> everyLibraryHasItsDoor() {
        return Stream.of(
                door("ND4J", List.of("tensor"), "org.nd4j..", "org.bytedeco.."),
                door("the vector module", List.of("kernel"), "jdk.incubator.vector.."),
                door("picocli", List.of("cli", "app"), "picocli.."),
                door("HDF5", List.of("keras"), "io.jhdf.."),
                door("JavaFX", List.of("view", "app"), "javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp.."));
    }

    private static DynamicTest door(String library, List<String> owners, String... packages) {
        String[] rooms = owners.stream().map(owner -> ROOT + owner + "..").toArray(String[]::new);
        return DynamicTest.dynamicTest(library, () -> noClasses().that().resideOutsideOfPackages(rooms).should()
                .dependOnClassesThat().resideInAnyPackage(packages).check(ALL));
    }

    @Test
    void aViewComputesNothing() {
        noClasses().that().resideInAPackage(ROOT + "view..").should().dependOnClassesThat()
                .resideInAnyPackage(ROOT + "nn.fused..", ROOT + "nn.plain..").allowEmptyShould(true).check(ALL);
    }

    @Test
    void aViewModelKnowsNoControl() {
        noClasses().that().haveSimpleNameEndingWith("ViewModel").should().dependOnClassesThat()
                .resideInAPackage("javafx.scene..").allowEmptyShould(true).check(ALL);
    }
}
