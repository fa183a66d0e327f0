package dev.unroll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of one's own from the command line: imported, trained on, foretold. */
class ImportCommandTest {
    @TempDir
    private Path folder;

    private String file(String name, String text, String charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(Charset.forName(charset))).toString();
    }

    private CommandRun run(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = folder.toString();
        return CommandRun.of(all);
    }

    @Test
    void importsAndTrains() throws IOException {
        String file = file("shop.csv", "score,text\n" + "5,정말 좋아요 또 살게요\n1,별로예요 안 사요\n,점수 없음\n".repeat(30), "x-windows-949");
        CommandRun imported = run("import", file, "--name", "shop");
        assertThat(imported.status()).isZero();
        assertThat(imported.out()).contains("shop", "60");
        assertThat(imported.err()).contains("4");
        CommandRun trained = run("train", "--dataset", "shop", "--epochs", "1", "--json");
        assertThat(trained.status()).isZero();
        assertThat(trained.out()).contains("\"preset\":\"texts-gru\"", "\"epochs\":1");
    }

    @Test
    void foretellsASeries() throws IOException {
        StringBuilder rows = new StringBuilder("day,height\n");
        for (int i = 0; i < 300; i++) {
            rows.append('d').append(i).append(',').append(Math.sin(i / 4.0)).append('\n');
        }
        String file = file("waves.csv", rows.toString(), "UTF-8");
        assertThat(run("import", file, "--name", "waves", "--maxlen", "8").status()).isZero();
        String model = folder.resolve("waves.keras").toString();
        assertThat(run("train", "--dataset", "waves", "--epochs", "2", "--out", model).status()).isZero();
        CommandRun foretold = run("forecast", model, "--json");
        assertThat(foretold.status()).isZero();
        assertThat(foretold.out()).contains("\"rows\":60", "\"rmse\":", "\"baseline_rmse\":");
    }

    @Test
    void refusesWhatItCannotDo() throws IOException {
        String file = file("shop.csv", "text,label\n" + "a good film,1\na bad film,0\n".repeat(10), "UTF-8");
        assertThat(run("import", file, "--name", "imdb").status()).isEqualTo(2);
        assertThat(run("import", file, "--name", "shop", "--text", "review").err()).contains("review", "text, label");
        assertThat(run("import", file, "--name", "shop", "--encoding", "EBCDIC").err()).contains("EBCDIC", "CP949");
        assertThat(run("import", file, "--name", "shop", "--kind", "texts", "--validation", "1.5").status()).isEqualTo(2);
        assertThat(run("import", folder.resolve("none.csv").toString(), "--name", "shop").err()).contains("none.csv");
        assertThat(run("train", "--dataset", "shop").err()).contains("shop");
    }
}
