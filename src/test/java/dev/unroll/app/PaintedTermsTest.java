package dev.unroll.app;

import static dev.unroll.view.Hand.fx;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.plot.Written;
import dev.unroll.text.Language;
import dev.unroll.view.control.PictureCanvas;
import dev.unroll.view.help.Glossary;
import dev.unroll.view.help.Term;
import dev.unroll.view.help.Terms;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What pictures write is explained where the pointer is on it: every letter of a formula and every term, on every screen. */
@Timeout(240)
class PaintedTermsTest {
    /** What a class of students would ask about, screen by screen, whatever the glossary happens to know. */
    private static final Map<String, List<String>> ASKED = Map.of(
            "network", List.of("hiddenState", "cellState", "dense", "sigmoid", "embedding", "token", "timestep", "probability",
                    "padding", "unit", "epoch", "trainingSet", "validationSet", "checkpoint", "forgetGate", "inputGate",
                    "candidate", "outputGate", "bias", "inputVector"),
            "backward", List.of("gradient", "hiddenState", "cellState", "loss", "timestep", "bptt", "lstm", "gru", "simpleRnn",
                    "epoch", "weight", "forgetGate", "updateGate"),
            "cell", List.of("forgetGate", "inputGate", "candidate", "outputGate", "sigmoid", "tanh", "hiddenState", "cellState",
                    "inputVector", "dense", "embedding", "timestep", "unit"),
            "data", List.of("oneHot", "reservedIds", "token"),
            "evaluate", List.of("confusionMatrix", "accuracy", "kappa", "sensitivity", "specificity", "precision", "f1",
                    "negativePredictiveValue", "balancedAccuracy", "roc", "brier", "loss", "noInformationRate", "mcnemar",
                    "prevalence", "detectionRate", "detectionPrevalence", "threshold", "probability"),
            "generate", List.of("teacherForcing"),
            "translate", List.of("attention"));
    private final Set<String> unexplained = new TreeSet<>();
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void everyLetterAndTermOfEveryPictureIsExplained() throws Exception {
        try (Tour tour = new Tour(Language.ENGLISH, folder)) {
            for (String screen : List.of("network", "backward", "cell", "data", "evaluate", "generate", "translate", "code")) {
                tour.go(screen);
                for (Language language : List.of(Language.ENGLISH, Language.KOREAN)) {
                    tour.speak(language);
                    tour.size(1600, 1000, 1);
                    Set<String> told = fx(() -> told(tour, screen + " " + language.code()));
                    ASKED.getOrDefault(screen, List.of()).stream().filter(id -> !told.contains(id))
                            .forEach(id -> unexplained.add(screen + " " + language.code() + " says nothing of " + id));
                }
                tour.speak(Language.ENGLISH);
            }
        }
        assertThat(unexplained).as("written in pictures and explained nowhere").isEmpty();
    }

    /** The review's words stay the review's, even where they sound like ours. */
    @Test
    void dataIsNotTakenForATerm() throws Exception {
        try (Tour tour = new Tour(Language.ENGLISH, folder)) {
            tour.go("network");
            fx(() -> {
                tour.bench().network().type("the cell gate was at a loss");
                return true;
            });
            dev.unroll.view.Hand.until(() -> tour.bench().network().settled()
                    && Objects.requireNonNull(tour.bench().network().seenProperty().get()).trace().tokens().contains("gate"));
            tour.size(1600, 1000, 1);
            PictureCanvas picture = fx(() -> (PictureCanvas) tour.bench().view().lookup("#unrolled"));
            assertThat(fx(picture::written)).extracting(Written::text).contains("timestep").doesNotContain("gate", "cell", "loss");
        }
    }

    private Set<String> told(Tour tour, String place) {
        Set<String> told = new TreeSet<>();
        Language language = tour.appearance.texts().language();
        for (PictureCanvas picture : pictures(tour.view(), new ArrayList<>())) {
            for (Written each : picture.written()) {
                Set<String> here = new TreeSet<>();
                for (double share : new double[] {0.05, 0.5, 0.95}) {
                    Term term = Terms.painted(picture, each.box().x() + share * each.box().width(),
                            each.box().y() + each.box().height() / 2, tour.appearance);
                    if (term != null) {
                        here.add(term.id());
                    }
                }
                told.addAll(here);
                if (here.isEmpty() && (each.symbol() && each.text().codePoints().anyMatch(Character::isLetter)
                        || Glossary.said(each.text(), language) != null)) {
                    unexplained.add(place + " #" + picture.getId() + ": " + each.text());
                }
            }
        }
        return told;
    }

    private static List<PictureCanvas> pictures(Node node, List<PictureCanvas> found) {
        if (node.isVisible() && node instanceof PictureCanvas picture) {
            found.add(picture);
        } else if (node.isVisible() && node instanceof Parent parent && !(node instanceof ButtonBase)) {
            parent.getChildrenUnmodifiable().forEach(each -> pictures(each, found));
        }
        return found;
    }
}
