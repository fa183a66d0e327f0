package dev.unroll.workspace.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unroll.nn.Architecture;
import dev.unroll.nn.Bidirectional;
import dev.unroll.nn.Dense;
import dev.unroll.nn.EncoderDecoder;
import dev.unroll.nn.InitialValues;
import dev.unroll.nn.Lstm;
import dev.unroll.nn.Recurrent;
import dev.unroll.nn.Shape;
import dev.unroll.text.UnrollException;
import dev.unroll.train.Clipping;
import dev.unroll.train.Loss;
import dev.unroll.train.Monitor;
import dev.unroll.train.OptimizerSettings;
import dev.unroll.train.ReduceOnPlateau;
import dev.unroll.train.TrainingSettings;
import dev.unroll.workspace.Experiment;
import dev.unroll.workspace.Preset;
import dev.unroll.workspace.Presets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareCodeTest {
    private static final Experiment EXPERIMENT = Experiment.of(Presets.find("chapter9-lstm"));

    static List<Preset> presets() {
        return Presets.all();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyPresetComesBackFromAShortCode(Preset preset) {
        Experiment experiment = Experiment.of(preset).withNotes("not in the code");
        String code = ShareCode.of(experiment);
        assertThat(ShareCode.read(code)).isEqualTo(experiment.withNotes(""));
        assertThat(code).matches("UNROLL1-[0-9A-Z]+")
                .hasSizeLessThan(preset.architecture().layers().getFirst() instanceof EncoderDecoder ? 270 : 200);
    }

    @Test
    void whatNoPresetHasComesBackToo() {
        Architecture architecture = new Architecture(Shape.sequence(Shape.ANY, 3), List.of(
                new Bidirectional(new Recurrent(new Lstm(77)).withDropout(0.123), Bidirectional.Merge.MUL),
                new Dense(5, dev.unroll.nn.Activation.SOFTMAX)), InitialValues.PYTORCH);
        TrainingSettings training = new TrainingSettings(new OptimizerSettings.Sgd(0.0371, 0.85, true), Loss.MAE, 77, 345,
                -8_123_456_789L, null, new ReduceOnPlateau(Monitor.VAL_ACCURACY, 0.31, 4, 3e-7),
                new Clipping(Clipping.Kind.VALUE, 0.77));
        Experiment own = new Experiment("나의 실험 \"1\" 😀", EXPERIMENT.data(), architecture, training, "");
        String code = ShareCode.of(own);
        assertThat(ShareCode.read(code)).isEqualTo(own);
        assertThat(code).hasSizeLessThan(600);
        assertThat(ShareCode.read(ShareCode.of(own.withTitle("가😀".repeat(60)))).title()).hasSizeBetween(99, 100);
    }

    @Test
    void whatMailAndChatDoToATextIsNoHarm() {
        String code = ShareCode.of(EXPERIMENT);
        String folded = code.replaceAll("(.{20})", "$1 \r\n\t");
        for (String pasted : List.of("  " + code + "\n", "\"" + code + "\"", "“" + code + "”", "«" + code + "»", "`" + code + "`",
                "<" + code + ">", folded, code.toLowerCase(Locale.ROOT), code.replace("0", "O").replace('1', 'l')
                        .replaceFirst("UNROLLl", "UNROLL1"), "\uFEFF" + code, code.replace("-", "-\u00A0"))) {
            assertThat(ShareCode.read(pasted)).as(pasted).isEqualTo(EXPERIMENT);
        }
    }

    @Test
    void aCodeThatIsCutOffIsToldSo() {
        String code = ShareCode.of(EXPERIMENT);
        for (int length = "UNROLL1-".length(); length < code.length() - 1; length++) {
            assertRefused(code.substring(0, length), "files.shareCut");
        }
    }

    @Test
    void aCodeWithAChangedLetterIsToldSo() {
        String code = ShareCode.of(EXPERIMENT);
        Random random = new Random(1);
        for (int at = "UNROLL1-".length() + 4; at < code.length() - 1; at++) {
            char other = code.charAt(at) == 'K' ? 'R' : 'K';
            assertRefused(code.substring(0, at) + other + code.substring(at + 1), "files.shareDamaged");
            char foreign = "!?*ñ한U".charAt(random.nextInt(6));
            assertRefused(code.substring(0, at) + foreign + code.substring(at + 1), "files.shareLetter");
        }
        assertRefused(code + "KKKK", "files.shareDamaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "UNROLL", "UNROLL-123", "https://unroll.example/UNROLL1-", "UNROLLX-12"})
    void whatIsNoCodeIsToldSo(String text) {
        assertRefused(text, "files.shareNone");
    }

    @Test
    void anotherVersionIsToldSo() {
        assertRefused(ShareCode.of(EXPERIMENT).replace("UNROLL1-", "UNROLL2-"), "files.shareOther");
        assertRefused("UNROLL0-", "files.shareOther");
        assertRefused("UNROLL1-", "files.shareCut");
    }

    @Test
    void aTextWithoutEndIsToldSo() {
        assertRefused("UNROLL1-" + "K".repeat(1_000_000), "files.shareTooLong");
        assertRefused("UNROLL1-" + "0".repeat(19_000), "files.shareDamaged");
    }

    @Test
    void anExperimentWithoutEndBecomesNoCode() {
        Random random = new Random(3);
        List<dev.unroll.nn.Layer> layers = new java.util.ArrayList<>();
        for (int i = 0; i < 999; i++) {
            layers.add(new Dense(1 + random.nextInt(1_000_000), dev.unroll.nn.Activation.values()[random.nextInt(4)]));
        }
        Experiment many = EXPERIMENT.withArchitecture(new Architecture(Shape.vector(3), layers));
        Experiment alike = EXPERIMENT.withArchitecture(new Architecture(Shape.vector(3),
                Collections.nCopies(900, new Dense(3, dev.unroll.nn.Activation.TANH))));
        assertThat(ShareCode.read(ShareCode.of(alike))).isEqualTo(alike);
        try {
            assertThat(ShareCode.read(ShareCode.of(many))).isEqualTo(many);
        } catch (UnrollException told) {
            assertThat(told.key()).isEqualTo("files.shareTooLarge");
        }
    }

    private static void assertRefused(String text, String key) {
        assertThatThrownBy(() -> ShareCode.read(text)).as(text)
                .isInstanceOfSatisfying(UnrollException.class, e -> assertThat(e.key()).isEqualTo(key));
    }
}
