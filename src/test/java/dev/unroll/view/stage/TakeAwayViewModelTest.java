package dev.unroll.view.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.plot.ExportFormat;
import dev.unroll.plot.Palette;
import dev.unroll.text.Language;
import dev.unroll.view.control.Texts;
import dev.unroll.view.network.Playhead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakeAwayViewModelTest {
    @TempDir
    private Path folder;
    private final List<Double> painted = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final Texts texts = new Texts();
    private @Nullable Path asked;
    private boolean reversed;

    private TakeAwayViewModel model() {
        texts.use(Language.ENGLISH);
        return new TakeAwayViewModel(() -> new Take("cell", 4.5, 9, reversed, Playhead.Stops.TIMESTEPS, time -> new Still("cell",
                "a cell", (surface, palette, width, height, scale) -> {
                    painted.add(time);
                    surface.fill(0, 0, width * time / 9, height, palette.of(Palette.Role.TRAINING));
                })), (name, ending) -> {
                    asked = folder.resolve(name + ending);
                    return asked;
                }, texts, Runnable::run, Runnable::run, failures::add);
    }

    @Test
    void writesThePictureOfTheMoment() throws IOException {
        TakeAwayViewModel model = model();
        for (ExportFormat format : List.of(ExportFormat.PNG, ExportFormat.SVG, ExportFormat.PDF)) {
            painted.clear();
            model.write(format);
            assertThat(failures).isEmpty();
            assertThat(painted).containsOnly(4.5);
            assertThat(model.writtenProperty().get()).isEqualTo(folder.resolve("cell" + format.extension())).exists();
        }
        assertThat(ImageIO.read(folder.resolve("cell.png").toFile()).getWidth()).isEqualTo(1920);
        assertThat(model.progressProperty().get()).isEqualTo(TakeAwayViewModel.IDLE);
    }

    @Test
    void aFilmShowsTheStretchFromBeforeItsFirstTimestepToItsLast() {
        TakeAwayViewModel model = model();
        model.film(true, 3, 5, 1, 640);
        assertThat(failures).isEmpty();
        assertThat(painted.getFirst()).isEqualTo(2);
        assertThat(painted.getLast()).isEqualTo(5);
        assertThat(painted).isSorted();
        assertThat(folder.resolve("cell.gif")).exists();
        assertThat(model.seconds(3, 5, 1)).isGreaterThan(model.seconds(3, 5, 2));
    }

    @Test
    void backwardsTheFilmRunsBackwards() throws IOException {
        reversed = true;
        TakeAwayViewModel model = model();
        model.film(false, 3, 5, 1, 640);
        assertThat(failures).isEmpty();
        assertThat(painted.getFirst()).isEqualTo(5);
        assertThat(painted.getLast()).isEqualTo(3);
        try (var files = Files.list(folder.resolve("cell"))) {
            assertThat(files.count()).isEqualTo(painted.size());
        }
    }
}
