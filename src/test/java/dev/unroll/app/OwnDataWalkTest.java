package dev.unroll.app;

import static dev.unroll.view.Hand.fx;
import static dev.unroll.view.Hand.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.data.own.OwnSets;
import dev.unroll.view.Hand;
import dev.unroll.view.data.DataViewModel.State;
import dev.unroll.view.main.Tab;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A person's own file in the whole window, on the real engine: dropped, imported, cut, imported again, taken off the list. */
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class OwnDataWalkTest {
    @TempDir
    private static Path folder;
    private final Hand hand = new Hand();
    @SuppressWarnings("NullAway.Init") // TestFX calls start first
    private OpenWindow opened;
    @SuppressWarnings("NullAway.Init")
    private Workbench bench;

    @Start
    void start(Stage stage) {
        opened = OpenWindow.in(stage, folder, 1280, 720);
        bench = opened.bench();
    }

    @AfterEach
    void close() throws Exception {
        opened.close();
    }

    private static boolean says(FxRobot robot, String query, String words) {
        return robot.lookup(query).<Label>tryQuery().filter(label -> label.getText().contains(words)).isPresent();
    }

    private String dataset() {
        return bench.train().experiment().now().data().dataset();
    }

    private int length() {
        return bench.train().experiment().now().data().maxLength();
    }

    private void trainSomeEpochs() throws Exception {
        fx(() -> {
            bench.train().trainOrPause();
            return true;
        });
        until(() -> bench.train().snapshotProperty().get().epochs().size() > 1);
    }

    @Test
    void dropsImportsCutsImportsAgainAndForgets(FxRobot robot) throws Exception {
        until(() -> bench.network().seenProperty().get() != null);
        Path picture = Files.write(folder.resolve("picture.png"), new byte[] {1, 2, 3});
        assertThat(DroppedFile.on(bench.view(), picture)).as("a picture is no data").isFalse();
        Path table = Files.writeString(folder.resolve("shop.csv"),
                "score,text\n" + "5,a lovely lamp and quickly here\n1,it broke on the first day\n".repeat(60));
        assertThat(DroppedFile.on(bench.view(), table)).isTrue();
        until(() -> says(robot, "#importExamples", "120 examples"));
        hand.click("#importGo");
        until(() -> dataset().equals("shop") && bench.train().experiment().datasetProperty().get() != null);

        hand.click("#tab-data");
        until(() -> bench.view().shownProperty().get() == Tab.DATA && bench.data().stateProperty().get() == State.TOKENS);
        int before = length();
        Node lengths = hand.find("#lengthPicture");
        fx(() -> {
            lengths.requestFocus();
            return true;
        });
        hand.push(KeyCode.LEFT, KeyCode.LEFT);
        until(() -> length() == before - 2);
        hand.chord(KeyCode.CONTROL, KeyCode.Z);
        until(() -> length() != before - 2);
        if (length() != before) {
            hand.chord(KeyCode.CONTROL, KeyCode.Z);
        }
        until(() -> length() == before && bench.data().cutting().now().maxLength() == before);
        hand.chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        until(() -> length() < before);

        trainSomeEpochs();
        int runs = bench.train().runs().size();
        Files.writeString(table, "score,text\n" + "5,a lovely lamp\n1,it broke\n".repeat(40));
        assertThat(DroppedFile.on(bench.view(), table)).isTrue();
        until(() -> says(robot, "#importExamples", "80 examples"));
        hand.click("#importGo");
        until(() -> says(robot, "#importSaid", "Replace it?"));
        hand.click("#importGo");
        until(() -> bench.data().stateProperty().get() == State.TOKENS
                && bench.data().count(dev.unroll.data.Part.TRAINING) == 64);
        until(() -> bench.train().momentProperty().get().version() > 0);
        assertThat(bench.train().snapshotProperty().get().epochs()).as("nobody has trained on the new file").isEmpty();
        assertThat(bench.train().running()).isFalse();
        assertThat(bench.train().runs()).as("the curves stay").hasSize(runs);

        hand.click("#forgetDataset", "#forgetYes");
        until(() -> dataset().equals("reviews-en"));
        assertThat(new OwnSets(folder).names()).isEmpty();
        assertThat(table).as("the file itself stays").exists();
        assertThat(hand.find("#dataDataset")).isNotNull();
        assertThat(new File(folder.toFile(), "own")).isEmptyDirectory();
    }
}
