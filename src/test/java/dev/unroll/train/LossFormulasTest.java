package dev.unroll.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The formulas in double against the golden numbers, to 1e-10. */
class LossFormulasTest {
    private static final double EXACT = 1e-10;

    static Stream<Arguments> elementCases() {
        return Stream.of(
                Arguments.of("losses.json", "binary_crossentropy", ElementLoss.BINARY_LOGIT, "logits", "y", "d_logits"),
                Arguments.of("losses.json", "mse", ElementLoss.SQUARED, "prediction", "target", "d_prediction"),
                Arguments.of("losses.json", "mae", ElementLoss.ABSOLUTE, "prediction", "target", "d_prediction"),
                Arguments.of("losses_clipped.json", "mse", ElementLoss.SQUARED, "prediction", "target", "d_prediction"),
                Arguments.of("losses_clipped.json", "binary_crossentropy", ElementLoss.BINARY_PROBABILITY, "p", "y", "d_p"),
                Arguments.of("losses_clipped.json", "binary_crossentropy_saturated", ElementLoss.BINARY_PROBABILITY, "p", "y",
                        "d_p"));
    }

    @ParameterizedTest
    @MethodSource("elementCases")
    void elementLosses(String file, String name, ElementLoss loss, String output, String target, String slope) {
        JsonNode golden = Golden.read(file).get(name);
        double[] outputs = Golden.flat(golden.get(output));
        double[] targets = Golden.flat(golden.has(target) ? golden.get(target) : Golden.read(file).get("mse").get(target));
        double mean = 0;
        double[] slopes = new double[outputs.length];
        for (int i = 0; i < outputs.length; i++) {
            mean += loss.loss(outputs[i], targets[i]) / outputs.length;
            slopes[i] = loss.slope(outputs[i], targets[i]) / outputs.length;
        }
        assertThat(Golden.distance(new double[] {mean}, Golden.flat(golden.get("loss")))).isLessThan(EXACT);
        assertThat(Golden.distance(slopes, Golden.flat(golden.get(slope)))).isLessThan(EXACT);
    }

    static Stream<Arguments> classCases() {
        return Stream.of(
                Arguments.of("losses.json", "categorical_crossentropy", ClassLoss.LOGITS, "logits", "d_logits"),
                Arguments.of("losses_clipped.json", "categorical_crossentropy", ClassLoss.PROBABILITIES, "p", "d_p"),
                Arguments.of("losses_clipped.json", "categorical_crossentropy_saturated", ClassLoss.PROBABILITIES, "p", "d_p"));
    }

    @ParameterizedTest
    @MethodSource("classCases")
    void classLosses(String file, String name, ClassLoss loss, String output, String slope) {
        JsonNode golden = Golden.read(file).get(name);
        int samples = golden.get(output).size();
        double mean = 0;
        double[] slopes = new double[samples * 3];
        for (int i = 0; i < samples; i++) {
            double[] row = new double[3];
            mean += loss.score(Golden.flat(golden.get(output).get(i)), target(golden, i), row) / samples;
            for (int j = 0; j < 3; j++) {
                slopes[i * 3 + j] = row[j] / samples;
            }
        }
        assertThat(Golden.distance(new double[] {mean}, Golden.flat(golden.get("loss")))).isLessThan(EXACT);
        assertThat(Golden.distance(slopes, Golden.flat(golden.get(slope)))).isLessThan(EXACT);
    }

    private static double[] target(JsonNode golden, int sample) {
        if (golden.has("y")) {
            return Golden.flat(golden.get("y").get(sample));
        }
        double[] oneHot = new double[3];
        oneHot[golden.get("classes").get(sample).asInt()] = 1;
        return oneHot;
    }

    @Test
    void logitsFarOutStayFiniteAndExact() {
        assertThat(ElementLoss.BINARY_LOGIT.loss(1000, 0)).isEqualTo(1000);
        assertThat(ElementLoss.BINARY_LOGIT.loss(-1000, 0)).isZero();
        assertThat(ElementLoss.BINARY_LOGIT.slope(-1000, 1)).isEqualTo(-1);
        double[] slope = new double[2];
        assertThat(ClassLoss.LOGITS.score(new double[] {1000, -1000}, new double[] {0, 1}, slope)).isEqualTo(2000);
        assertThat(slope).containsExactly(1, -1);
    }

    @Test
    void notANumberStaysNotANumber() {
        double[] slope = new double[2];
        for (ElementLoss loss : ElementLoss.values()) {
            assertThat(loss.loss(Double.NaN, 1)).as(loss.name()).isNaN();
        }
        for (ClassLoss loss : ClassLoss.values()) {
            assertThat(loss.score(new double[] {0.5, Double.NaN}, new double[] {1, 0}, slope)).as(loss.name()).isNaN();
        }
    }

    @Test
    void softTargetsHaveTheSlopeOfTheirLoss() {
        double[] output = {0.2, 0.5, 0.4};
        double[] target = {0.1, 0.6, 0.2};
        for (ClassLoss loss : ClassLoss.values()) {
            double[] slope = new double[3];
            loss.score(output, target, slope);
            for (int j = 0; j < 3; j++) {
                double[] up = output.clone();
                double[] down = output.clone();
                up[j] += 1e-5;
                down[j] -= 1e-5;
                double measured = (loss.score(up, target, new double[3]) - loss.score(down, target, new double[3])) / 2e-5;
                assertThat(slope[j]).as(loss + " " + j).isCloseTo(measured, org.assertj.core.data.Offset.offset(1e-8));
            }
        }
    }
}
