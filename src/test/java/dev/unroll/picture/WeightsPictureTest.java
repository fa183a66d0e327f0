package dev.unroll.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.plot.Palette;
import dev.unroll.plot.Palette.Role;
import dev.unroll.plot.RecordingSurface;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightsPictureTest {
    private static final WeightMap LSTM = new WeightMap(32,
            List.of(new WeightMap.Gate("input", Role.INPUT), new WeightMap.Gate("forget", Role.FORGET),
                    new WeightMap.Gate("cand.", Role.CANDIDATE), new WeightMap.Gate("output", Role.OUTPUT)),
            List.of(new WeightMap.Block("x 16", 10, 16, 32, false), new WeightMap.Block("h 8", 10 + 512, 8, 32, false),
                    new WeightMap.Block("b 1", 10 + 768, 1, 32, false)));

    private static RecordingSurface paint(WeightMap map, float[] values) {
        RecordingSurface surface = new RecordingSurface();
        WeightsPicture.paint(surface, Palette.LIGHT, map, values, 240, 1, 1);
        return surface;
    }

    @Test
    void drawsOneSquareForEachNumber() {
        assertThat(LSTM.size()).isEqualTo(800);
        assertThat(paint(LSTM, new float[810]).fills().stream()
                .filter(f -> f.colour().equals(Palette.LIGHT.of(Role.HEAT_ZERO)))).hasSize(800);
    }

    @Test
    void everySquareShowsItsOwnNumber() {
        float[] values = new float[810];
        values[10 + 512 + 3 * 32 + 9] = 1;
        List<RecordingSurface.Filled> full = paint(LSTM, values).fills().stream()
                .filter(f -> f.colour().equals(Palette.LIGHT.of(Role.HEAT_PLUS))).toList();
        assertThat(full).hasSize(1);
        double second = 38 + (240 - 38 - 15) / 4.0 + 5;
        assertThat(full.getFirst().x()).isBetween(second, second + 2 * 6.5);
    }

    @Test
    void aLargeLayerIsThinnedOutButKeepsItsPeaks() {
        WeightMap wide = new WeightMap(512, LSTM.gates(), List.of(new WeightMap.Block("x 64", 0, 64, 512, false),
                new WeightMap.Block("h 128", 64 * 512, 128, 512, false)));
        float[] values = new float[wide.size()];
        values[40_000] = -1;
        RecordingSurface surface = paint(wide, values);
        assertThat(surface.fills().size()).isLessThan(40_000);
        assertThat(surface.fills().stream().filter(f -> f.colour().equals(Palette.LIGHT.of(Role.HEAT_MINUS)))).hasSize(1);
        assertThat(surface.fills()).allSatisfy(f -> assertThat(f.x() + f.width()).isLessThanOrEqualTo(242));
    }

    @Test
    void aTallNarrowMatrixLiesOnItsSide() {
        WeightMap embedding = new WeightMap(500, List.of(new WeightMap.Gate("", Role.TEXT)),
                List.of(new WeightMap.Block("E", 0, 500, 16, true)));
        assertThat(WeightsPicture.height(embedding, 240, 1)).isLessThan(120);
        assertThat(paint(embedding, new float[8000]).fills()).isNotEmpty();
    }
}
