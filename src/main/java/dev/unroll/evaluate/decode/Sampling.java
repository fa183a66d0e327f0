package dev.unroll.evaluate.decode;

import dev.unroll.text.UnrollException;
import java.util.Arrays;

/**
 * How the next symbol is drawn: p(i) becomes p(i)^(1 / temperature), of which only the {@code topK} largest are kept, and
 * all is divided by its sum. A temperature of 0 always takes the likeliest one.
 *
 * @param temperature below 1 the likely become likelier, above 1 all become alike
 * @param topK        how many symbols may be drawn; {@link #ALL} for no limit
 */
public record Sampling(double temperature, int topK) {
    /** Every symbol may be drawn. */
    public static final int ALL = 0;
    /** The highest temperature that makes sense to offer. */
    public static final double HOTTEST = 5;

    public Sampling {
        if (!(temperature >= 0 && temperature <= HOTTEST)) {
            throw UnrollException.badArgument("decode.badTemperature", HOTTEST, temperature);
        }
        if (topK < 0) {
            throw UnrollException.badArgument("decode.badTopK", topK);
        }
    }

    /** The probabilities from which is drawn. */
    public double[] of(double[] probabilities) {
        double[] out = new double[probabilities.length];
        if (temperature == 0) {
            out[Largest.of(probabilities)] = 1;
            return out;
        }
        double least = least(probabilities);
        double most = Arrays.stream(probabilities).max().orElse(1);
        double sum = 0;
        int kept = 0;
        for (int i = 0; i < out.length; i++) {
            boolean stays = probabilities[i] >= least && (topK == ALL || kept < topK || probabilities[i] > least);
            if (stays && probabilities[i] > 0) {
                kept++;
                out[i] = Math.pow(probabilities[i] / most, 1 / temperature);
                sum += out[i];
            }
        }
        for (int i = 0; i < out.length; i++) {
            out[i] /= sum;
        }
        return out;
    }

    /** The smallest probability that is kept. */
    private double least(double[] probabilities) {
        if (topK == ALL || topK >= probabilities.length) {
            return 0;
        }
        double[] sorted = probabilities.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length - topK];
    }

    /** The symbol at which a number from 0 to 1 falls. */
    static int draw(double[] probabilities, double random) {
        double sum = 0;
        int last = 0;
        for (int i = 0; i < probabilities.length; i++) {
            sum += probabilities[i];
            last = probabilities[i] > 0 ? i : last;
            if (random < sum) {
                return i;
            }
        }
        return last;
    }
}
