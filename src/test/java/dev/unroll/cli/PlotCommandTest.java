package dev.unroll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unroll.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlotCommandTest {
    @TempDir
    private Path folder;
    private String ours = "";
    private String keras = "";

    @BeforeEach
    void write() throws IOException {
        ours = Files.writeString(folder.resolve("ours.csv"), """
                epoch,accuracy,loss,val_accuracy,val_loss,learning_rate,seconds,run
                0,0.6,0.65,0.62,0.64,0.001,1.0,LSTM 8
                1,0.7,0.55,0.68,0.58,0.001,2.0,LSTM 8
                2,0.75,0.50,0.67,0.59,0.001,3.0,LSTM 8
                """).toString();
        keras = Files.writeString(folder.resolve("keras run.csv"), """
                epoch,loss,val_loss
                0,0.9,0.95
                1,0.8,0.85
                """).toString();
    }

    private String out(String name) {
        return folder.resolve(name).toString();
    }

    private String svg(String... arguments) throws IOException {
        List<String> all = new java.util.ArrayList<>(List.of("plot"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--out", out("a.svg")));
        CommandRun run = CommandRun.of(all.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return Files.readString(folder.resolve("a.svg"));
    }

    @Test
    void drawsAHistory() throws IOException {
        assertThat(svg(ours)).contains(">Loss<", ">Accuracy<", ">training<", ">validation<", ">0.5900<", ">best 2<", ">Epoch<");
    }

    @Test
    void laysSeveralOverEachOtherUnderTheirNames() throws IOException {
        assertThat(svg(ours, keras)).contains(">LSTM 8<", ">keras run<").doesNotContain(">best");
    }

    @Test
    void drawsTheLossAloneWhereNothingElseWasMeasured() throws IOException {
        assertThat(svg(keras)).contains(">Loss<").doesNotContain(">Accuracy<");
    }

    @Test
    void takesTitleLanguageAndTheme() throws IOException {
        assertThat(svg(ours, "--title", "A <title>", "--lang", "ko", "--theme", "dark"))
                .contains(">A &lt;title", ">손실<", ">검증<", "최적 2", "#0d1117");
    }

    @Test
    void smoothsAndSaysSo() throws IOException {
        assertThat(svg(ours, "--smooth", "0.5", "--log")).contains("weight 0.5");
    }

    @Test
    void writesTheSizeThatIsAsked() throws IOException {
        CommandRun run = CommandRun.of("plot", ours, "--out", out("a.png"), "--size", "640x400", "--dpi", "72", "--large");
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(ImageIO.read(folder.resolve("a.png").toFile()).getWidth()).isEqualTo(640);
    }

    @Test
    void writesTheNumbersBehindTheLines() throws IOException {
        assertThat(CommandRun.of("plot", ours, keras, "--out", out("a.csv")).status()).isZero();
        assertThat(Files.readAllLines(folder.resolve("a.csv"))).contains("figure,run,series,x,y", "loss,LSTM 8,validation,2,0.58",
                "accuracy,LSTM 8,training,3,0.75", "loss,keras run,training,2,0.8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --size | 12      | 1920x1080
            --size | 50x50   | 100
            --dpi  | 1       | 36
            --theme| pink    | light, dark, print
            --lang | fr      | en, ko
            --smooth | 1     | below 1
            --smooth | NaN   | below 1
            --out  | x.gif   | .png, .svg, .pdf, .csv
            """)
    void sayWhatIsWrongWithAnArgument(String option, String value, String sentence) {
        CommandRun run = option.equals("--out") ? CommandRun.of("plot", ours, "--out", out(value))
                : CommandRun.of("plot", ours, "--out", out("a.png"), option, value);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(sentence).hasLineCount(1);
    }

    @Test
    void needsAHistory() {
        CommandRun run = CommandRun.in(Language.KOREAN, "plot", "--out", out("a.png"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("HISTORY.csv");
    }

    @Test
    void namesTheFileThatCannotBeRead() {
        CommandRun run = CommandRun.of("plot", out("missing.csv"), "--out", out("a.png"));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("missing.csv");
        assertThat(folder.resolve("a.png")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"epoch,loss\n", "epoch,loss\n0,0.5\n", "epoch,loss\n0,nan\n1,0.5\n", "epoch,loss\n0,1e300\n1,1e-300\n",
        "epoch,loss\n0,0\n1,0\n", "epoch,loss\n0,-3\n1,-4\n", "epoch,loss\n5,1\n3,2\n", "epoch,loss\n0,1\n0,2\n1,3\n",
        "epoch,loss\n0,Infinity\n1,2\n", "epoch,loss\n999999,1\n"})
    void oddHistoriesAreDrawnInEveryFormat(String text) throws IOException {
        String file = Files.writeString(folder.resolve("odd.csv"), text).toString();
        for (String extension : List.of("png", "svg", "pdf", "csv")) {
            CommandRun run = CommandRun.of("plot", file, "--log", "--smooth", "0.9", "--out", out("odd." + extension));
            assertThat(run.err()).isEmpty();
            assertThat(run.status()).isZero();
        }
    }
}
