package dev.unroll.data.numpy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.unroll.SharedFiles;
import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of arrays as NumPy writes them, and what is refused. */
class NpzFileTest {
    private static final Limits SMALL = new Limits(4000, 50, 20, 300, 40);

    @TempDir
    private Path folder;

    private IntRows rows(Limits limits, byte[] npy) {
        try (NpzFile file = NpzFile.open(NpzBytes.zip(folder.resolve("test.npz"), "x_train.npy", npy), limits)) {
            return file.rows("x_train", part -> true);
        }
    }

    private IntRows pickled(int rows, String content) {
        return rows(SMALL, NpzBytes.npy("|O", "(" + rows + ",)", NpzBytes.pickle(rows, content)));
    }

    private void refused(String key, Runnable work) {
        assertThatExceptionOfType(UnrollException.class).isThrownBy(work::run).satisfies(e -> {
            assertThat(e.key()).isEqualTo(key);
            assertThat(e.sentence()).contains("test.npz").contains("unroll get-imdb");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"numpy1.24.2", "numpy1.24.2_stored", "numpy2.4.6", "numpy2.4.6_stored", "protocol2_header80"})
    void readsEveryContainerForm(String variant) {
        try (NpzFile file = NpzFile.open(SharedFiles.data("imdb/variants/mini200_" + variant + ".npz"))) {
            IntRows training = file.rows("x_train", part -> true);
            IntRows test = file.rows("x_test", part -> true);
            assertThat(training.count()).isEqualTo(200);
            assertThat(test.count()).isEqualTo(200);
            assertThat(training.row(0)).startsWith(23022, 309, 6, 3, 1069, 209, 9, 2175, 30, 1, 169);
            assertThat(Arrays.hashCode(training.row(199))).isEqualTo(firstVariant().hashOfLastRow());
            assertThat(training.starts()[200] + test.starts()[200]).isEqualTo(firstVariant().numbers());
            assertThat(file.numbers("y_train")).hasSize(200).startsWith(1, 1, 1);
        }
    }

    private record Expected(int hashOfLastRow, int numbers) {
    }

    private static Expected firstVariant() {
        try (NpzFile file = NpzFile.open(SharedFiles.data("imdb/variants/mini200_numpy1.24.2.npz"))) {
            IntRows training = file.rows("x_train", part -> true);
            return new Expected(Arrays.hashCode(training.row(199)),
                    training.starts()[200] + file.rows("x_test", part -> true).starts()[200]);
        }
    }

    @Test
    void readsRowsOfEveryShape() {
        String mixedWidths = "](K\u0001M\u0000\u0001J\u00ff\u00ff\u00ff\u00ffe";
        String appendedOne = "]K\u0007a";
        String longNumber = "](\u008a\u0002\u00e8\u0003e";
        String inTwoGoes = "](K\u0001K\u0002e(K\u0003e";
        IntRows rows = pickled(5, "](]" + mixedWidths + appendedOne + longNumber + inTwoGoes + "e");
        assertThat(rows.row(0)).isEmpty();
        assertThat(rows.row(1)).containsExactly(1, 256, -1);
        assertThat(rows.row(2)).containsExactly(7);
        assertThat(rows.row(3)).containsExactly(1000);
        assertThat(rows.row(4)).containsExactly(1, 2, 3);
    }

    @Test
    void readsARowThatIsThereTwice() {
        IntRows rows = pickled(2, "](](K\u0001K\u0002eq\u0005h\u0005e");
        assertThat(rows.row(0)).containsExactly(1, 2);
        assertThat(rows.row(1)).containsExactly(1, 2);
    }

    @ParameterizedTest
    @CsvSource({"<i8,0100000000000000feffffffffffffff", ">i4,00000001fffffffe", "|i1,01fe", "<i2,0100feff"})
    void readsPlainNumbersOfEveryWidth(String type, String hex) {
        byte[] npy = NpzBytes.npy(type, "(2,)", HexFormat.of().parseHex(hex));
        try (NpzFile file = NpzFile.open(NpzBytes.zip(folder.resolve("test.npz"), "y.npy", npy))) {
            assertThat(file.numbers("y")).containsExactly(1, -2);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"posix;system", "os;system", "builtins;eval", "subprocess;Popen", "numpy;load",
        "numpy.core.multiarray;scalar", "_codecs;decode"})
    void refusesEveryOtherNameAndTellsIt(String module, String name) {
        String protocol2 = "\u0080\u0002c" + module + "\n" + name + "\n(X\u0004\u0000\u0000\u0000exittR.";
        String protocol4 = "\u0080\u0004\u008c" + (char) module.length() + module + "\u008c" + (char) name.length() + name
                + "\u0093\u008c\u0004exit\u0085R.";
        for (String pickle : new String[] {protocol2, protocol4}) {
            byte[] npy = NpzBytes.npy("|O", "(1,)", NpzBytes.latin(pickle));
            refused("data.npz.forbidden", () -> rows(SMALL, npy));
            assertThatExceptionOfType(UnrollException.class).isThrownBy(() -> rows(SMALL, npy))
                    .withMessageContaining(module + "." + name);
        }
    }

    @ParameterizedTest
    @CsvSource({"i, INST", "o, OBJ", "}, EMPTY_DICT", "\u0081, NEWOBJ", "\u0082, EXT1", "P, PERSID", "Q, BINPERSID", "G, BINFLOAT",
        "2, DUP", "\u0097, NEXT_BUFFER", "\u00f0, 0xf0"})
    void refusesEveryOtherInstructionAndTellsIt(String opcode, String name) {
        byte[] npy = NpzBytes.npy("|O", "(1,)", NpzBytes.latin("\u0080\u0004" + opcode));
        refused("data.npz.opcode", () -> rows(SMALL, npy));
        assertThatExceptionOfType(UnrollException.class).isThrownBy(() -> rows(SMALL, npy)).withMessageContaining(name);
    }

    /** Known names, used in ways NumPy does not. */
    @ParameterizedTest
    @ValueSource(strings = {"cnumpy\nndarray\n)R.", "cnumpy\ndtype\n)R.", "_.", "K\u0001K\u0002b.", "R.", "t.", "e.", "a.", ".",
        "h\u0009.", "(K\u0001.", "K\u0001\u0085\u0085\u0087."})
    void refusesPicklesThatMakeNoSense(String body) {
        byte[] npy = NpzBytes.npy("|O", "(1,)", NpzBytes.latin("\u0080\u0003" + body));
        assertThatExceptionOfType(UnrollException.class).isThrownBy(() -> rows(SMALL, npy));
    }

    @Test
    void refusesListsInsideLists() {
        refused("data.npz.deep", () -> pickled(1, "](](](K\u0001eee"));
        refused("data.npz.deep", () -> pickled(1, "](](]](K\u0001eee"));
    }

    @Test
    void refusesAListThatHoldsItself() {
        refused("data.npz.deep", () -> pickled(1, "]q\u0001(h\u0001e"));
    }

    @Test
    void refusesRowsThatAreNotNumbers() {
        refused("data.npz.notRows", () -> pickled(1, "](](X\u0001\u0000\u0000\u0000aee"));
        refused("data.npz.notRows", () -> pickled(1, "](K\u0001e"));
        refused("data.npz.notRows", () -> pickled(2, "](](K\u0001ee"));
    }

    @Test
    void refusesMoreThanReviewsNeed() {
        refused("data.npz.tooMany", () -> pickled(1, "](](" + "K\u0001".repeat(60) + "ee"));
        refused("data.npz.tooMany", () -> pickled(30, "](" + "]".repeat(30) + "e"));
        refused("data.npz.tooMany", () -> pickled(1, "](](K\u0001" + ")".repeat(60)));
        refused("data.npz.tooMany", () -> pickled(1, "](](" + "K\u0001".repeat(20) + "eq\u0001" + "h\u0001".repeat(10) + "e"));
        refused("data.npz.tooMany", () -> pickled(1, "](]r\u00ff\u00ff\u00ff\u007fe"));
        refused("data.npz.tooMany", () -> pickled(1, "X\u00ff\u00ff\u00ff\u007f"));
        refused("data.npz.tooMany", () -> rows(new Limits(1 << 20, 50, 20, 300, 40),
                NpzBytes.npy("|O", "(1,)", NpzBytes.pickle(1, "(".repeat(5000)))));
        refused("data.npz.tooMany", () -> rows(new Limits(1 << 20, 50, 20, 300, 40),
                NpzBytes.npy("|O", "(1,)", NpzBytes.pickle(1, "]" + "K\u0001".repeat(5000)))));
    }

    @Test
    void refusesAShapeOfBillionsBeforeMakingRoom() {
        byte[] npy = NpzBytes.npy("<i8", "(2000000000,)", new byte[16]);
        try (NpzFile file = NpzFile.open(NpzBytes.zip(folder.resolve("test.npz"), "y.npy", npy))) {
            refused("data.npz.tooMany", () -> file.numbers("y"));
        }
    }

    @Test
    void refusesAZipBomb() throws IOException {
        byte[] npy = NpzBytes.npy("|O", "(1,)", new byte[4 << 20]);
        refused("data.npz.tooLarge", () -> rows(new Limits(1 << 20, 50, 20, 300, 40), npy));
        assertThat(Files.size(folder.resolve("test.npz"))).isLessThan(1 << 14);
    }

    @Test
    void refusesAMemberThatIsLongerThanItSays() throws IOException {
        byte[] npy = NpzBytes.npy("|O", "(1,)", NpzBytes.pickle(1, "](](" + "K\u0001K\u0001".repeat(1000) + "ee"));
        byte[] zip = NpzBytes.zipped("x_train.npy", npy);
        int size = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("PK\u0001\u0002") + 24;
        zip[size] = 100;
        zip[size + 1] = 0;
        Path path = Files.write(folder.resolve("test.npz"), zip);
        assertThatExceptionOfType(UnrollException.class).isThrownBy(() -> {
            try (NpzFile file = NpzFile.open(path, SMALL)) {
                file.rows("x_train", part -> true);
            }
        });
    }

    @Test
    void refusesDamage() throws IOException {
        byte[] npy = NpzBytes.npy("|O", "(1,)", NpzBytes.pickle(1, "](](K\u0001ee"));
        byte[] zip = NpzBytes.zipped("x_train.npy", npy);
        int crc = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("PK\u0001\u0002") + 16;
        zip[crc] ^= 1;
        Path path = Files.write(folder.resolve("test.npz"), zip);
        try (NpzFile file = NpzFile.open(path)) {
            refused("data.npz.damaged", () -> file.rows("x_train", part -> true));
        }
    }

    @Test
    void refusesWhatBreaksOff() throws IOException {
        byte[] npy = NpzBytes.npy("|O", "(1,)", NpzBytes.pickle(1, "](](K\u0001ee"));
        for (int length = 0; length < npy.length; length++) {
            byte[] shorter = Arrays.copyOf(npy, length);
            refused("data.npz.truncated", () -> rows(SMALL, shorter));
        }
        byte[] zip = NpzBytes.zipped("x_train.npy", npy);
        for (int length = 0; length < zip.length; length++) {
            Path path = Files.write(folder.resolve("test.npz"), Arrays.copyOf(zip, length));
            refused("data.npz.notZip", () -> NpzFile.open(path).close());
        }
    }

    @Test
    void refusesFilesOfSomethingElse() throws IOException {
        Path text = Files.writeString(folder.resolve("test.npz"), "score,text\n1,good\n".repeat(50));
        refused("data.npz.notZip", () -> NpzFile.open(text).close());
        NpzBytes.zip(text, "weights.npy", NpzBytes.npy("<f4", "(1,)", new byte[4]));
        try (NpzFile file = NpzFile.open(text)) {
            refused("data.npz.noMember", () -> file.rows("x_train", part -> true));
            refused("data.npz.type", () -> file.numbers("weights"));
        }
        refused("data.npz.notNpy", () -> rows(SMALL, NpzBytes.latin("PK not an array at all")));
        refused("data.npz.type", () -> rows(SMALL, NpzBytes.npy("<i8", "(1,)", new byte[8])));
        refused("data.npz.notOneAxis", () -> rows(SMALL, NpzBytes.npy("|O", "(3, 4)", new byte[8])));
        refused("data.npz.notOneAxis", () -> rows(SMALL, NpzBytes.npy("|O", "(99999999999,)", new byte[8])));
        refused("data.npz.badHeader", () -> rows(SMALL, NpzBytes.npy("|O", "(99999999999999999999,)", new byte[8])));
        refused("data.npz.badHeader", () -> rows(SMALL, NpzBytes.npy("{'shape': (1,)}", new byte[8])));
    }

    @Test
    void refusesAFolder() {
        assertThatExceptionOfType(UnrollException.class).isThrownBy(() -> NpzFile.open(folder).close())
                .withMessageContaining(folder.toString());
    }

    @Test
    void canBeCancelled() {
        byte[] npy = NpzBytes.npy("|O", "(1,)", NpzBytes.pickle(1, "](](K\u0001ee"));
        try (NpzFile file = NpzFile.open(NpzBytes.zip(folder.resolve("test.npz"), "x_train.npy", npy))) {
            assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> file.rows("x_train", part -> false));
        }
    }
}
