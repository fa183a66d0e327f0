package dev.unroll.keras;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.unroll.FuzzedFile;
import dev.unroll.text.UnrollException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whatever bytes a {@code .keras} file holds, it opens or is refused with a sentence that names it. Bytes that are no archive
 * take the place of one member of a sound one; the first of them says of which.
 */
class KerasArchiveFuzzTest {
    private static final List<String> MEMBERS = List.of(Archive.CONFIG, Archive.METADATA, Archive.WEIGHTS, Archive.PARTS,
            Archive.NUMBERS);
    private static final Map<String, byte[]> SOUND = new LinkedHashMap<>();

    private static synchronized Map<String, byte[]> sound() throws IOException {
        try {
            if (SOUND.isEmpty()) {
                SOUND.putAll(Zips.members(WorkFuzzTest.fixture()));
            }
            return SOUND;
        } catch (URISyntaxException impossible) {
            throw new IOException(impossible);
        }
    }

    @FuzzTest
    void opensOrIsRefused(byte[] bytes) throws IOException {
        Path file = FuzzedFile.write("fuzz.keras", bytes);
        boolean archive = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        if (!archive && bytes.length > 0) {
            Map<String, byte[]> members = new LinkedHashMap<>(sound());
            members.put(MEMBERS.get((bytes[0] & 0xff) % MEMBERS.size()), Arrays.copyOfRange(bytes, 1, bytes.length));
            Zips.write(file, members);
        }
        try {
            KerasFiles.read(file);
        } catch (UnrollException told) {
            if (!told.key().startsWith("keras.") || told.getMessage() == null || !told.getMessage().contains("fuzz.keras")) {
                throw new AssertionError("no place named", told);
            }
        }
    }
}
