package dev.unroll.app;

import static dev.unroll.view.Hand.fx;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.text.Language;
import dev.unroll.text.Messages;
import dev.unroll.text.Pseudo;
import dev.unroll.view.Sight;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** On every screen, in small and in large windows, every text comes from the bundles and can be read to its end. */
@Timeout(240)
class EveryScreenTest {
    /** Names that are the same in every language: Keras' layers and words, units, formulas, and the data themselves. */
    private static final Pattern KNOWN = Pattern.compile(
            "SimpleRNN|LSTM|GRU|Embedding|Dense|Dropout|Bidirectional|reviews-en-lstm|한국어|English|EN|None|Adam|tanh|sigmoid"
                    + "|reviews-en|units|OneHot|input_dim|output_dim|mask_zero|피드포워드 신경망|return_sequences|dropout"
                    + "|binary_crossentropy|Unroll|Keras|PyTorch|ROC|AUC|kB|MB");
    private static final List<Window> WINDOWS = List.of(new Window(1280, 720, 1, Language.ENGLISH),
            new Window(3840, 2160, 1, Language.ENGLISH), new Window(1280, 720, 1, Language.KOREAN),
            new Window(3840, 2160, 2, Language.KOREAN), new Window(1600, 1000, 1, Pseudo.LANGUAGE));
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private record Window(double width, double height, double scale, Language language) {
        @Override
        public String toString() {
            return "%.0f × %.0f, %.2f, %s".formatted(width, height, scale, language);
        }
    }

    /**
     * What is chosen stands whole in the opened list, and the name of a setting in what is told of it; only a real language must
     * find room for them.
     */
    private static boolean chosen(Labeled labeled) {
        return Messages.language() == Pseudo.LANGUAGE && (labeled instanceof ListCell<?>
                && labeled.getParent() instanceof ComboBox<?> || labeled.getParent().getStyleClass().contains("setting-name"));
    }

    @Test
    void everyTextComesFromTheBundlesAndCanBeReadToItsEnd() throws Exception {
        List<String> found = new ArrayList<>();
        try (Tour tour = new Tour(Language.ENGLISH, folder)) {
            tour.walk(screen -> {
                for (Window window : WINDOWS) {
                    if (Messages.language() != window.language()) {
                        tour.speak(window.language());
                    }
                    tour.size(window.width(), window.height(), window.scale());
                    fx(() -> Sight.clipped(tour.view(), EveryScreenTest::chosen))
                            .forEach(each -> found.add(screen + " at " + window + ": " + each));
                }
                fx(() -> Sight.hardCoded(tour.view(), KNOWN))
                        .forEach(each -> found.add(screen + ": from no bundle: " + each));
                tour.speak(Language.ENGLISH);
                tour.size(1280, 720, 1);
            });
        }
        assertThat(found).isEmpty();
    }
}
