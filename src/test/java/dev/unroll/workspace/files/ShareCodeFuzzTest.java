package dev.unroll.workspace.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.unroll.text.UnrollException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** Whatever is pasted becomes an experiment or a sentence. */
class ShareCodeFuzzTest {
    private static final int EACH = Integer.getInteger("mutations", 2000);

    @FuzzTest
    void anyText(byte[] bytes) {
        readsOrRefuses(new String(bytes, StandardCharsets.UTF_8));
        readsOrRefuses("UNROLL1-" + new String(bytes, StandardCharsets.ISO_8859_1));
        readsOrRefuses(sealed(bytes));
    }

    @Test
    void soundCodesOfRandomBytes() {
        Random random = new Random(2);
        for (int i = 0; i < EACH; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            readsOrRefuses(sealed(bytes));
            readsOrRefuses(sealed(SmallText.pack(bytes)));
        }
    }

    @Test
    void aCodeCannotUnpackToMuchMemory() {
        byte[] packed = SmallText.pack(new byte[9_000_000]);
        assertThat(packed).hasSizeLessThan(9500);
        readsOrRefuses(sealed(packed));
    }

    /** A code whose length and checksum are right. */
    private static String sealed(byte[] packed) {
        CRC32 sum = new CRC32();
        sum.update(packed);
        return "UNROLL1-" + Base32.encode(ByteBuffer.allocate(6 + packed.length).putShort((short) packed.length)
                .putInt((int) sum.getValue()).put(packed).array());
    }

    private static void readsOrRefuses(String text) {
        try {
            ShareCode.read(text);
        } catch (UnrollException told) {
            assertThat(told.key()).startsWith("files.share");
        }
    }
}
