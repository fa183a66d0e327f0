package dev.unroll.data.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EncodingGuessTest {
    private static final String KOREAN = "id,text,label\n1,정말 재미있는 영화였습니다. 또 보고 싶어요!,1\n2,시간이 아깝다,0\n".repeat(20);

    @ParameterizedTest
    @EnumSource(value = TextEncoding.class, names = "WINDOWS_1252", mode = EnumSource.Mode.EXCLUDE)
    void findsTheEncodingOfKoreanWithoutAMark(TextEncoding encoding) {
        assertThat(EncodingGuess.of(KOREAN.getBytes(encoding.charset()))).isEqualTo(encoding);
    }

    @Test
    void believesAMark() {
        assertThat(EncodingGuess.of(marked(0xef, 0xbb, 0xbf))).isEqualTo(TextEncoding.UTF_8);
        assertThat(EncodingGuess.of(marked(0xff, 0xfe))).isEqualTo(TextEncoding.UTF_16LE);
        assertThat(EncodingGuess.of(marked(0xfe, 0xff))).isEqualTo(TextEncoding.UTF_16BE);
    }

    private static byte[] marked(int... mark) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(mark).forEach(out::write);
        return out.toByteArray();
    }

    @Test
    void isNotMisledByACharacterCutOffAtTheEnd() {
        byte[] whole = "가나다라마바사".getBytes(StandardCharsets.UTF_8);
        assertThat(EncodingGuess.of(Arrays.copyOf(whole, whole.length - 1))).isEqualTo(TextEncoding.UTF_8);
        assertThat(EncodingGuess.of(Arrays.copyOf(whole, whole.length - 2))).isEqualTo(TextEncoding.UTF_8);
        byte[] wide = KOREAN.getBytes(StandardCharsets.UTF_16LE);
        assertThat(EncodingGuess.of(Arrays.copyOf(wide, wide.length - 1))).isEqualTo(TextEncoding.UTF_16LE);
    }

    @Test
    void takesOtherWesternBytesForWindows1252() {
        byte[] french = "texte;note\nun film très réussi, à voir;5\n".getBytes(Charset.forName("windows-1252"));
        assertThat(EncodingGuess.of(french)).isEqualTo(TextEncoding.WINDOWS_1252);
    }

    @Test
    void knowsWhatIsNoText() {
        byte[] noise = new byte[5000];
        new Random(1).nextBytes(noise);
        assertThat(EncodingGuess.of(noise)).isNull();
        assertThat(EncodingGuess.of(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 8, 0, 1, 2, 3})).isNull();
    }
}
