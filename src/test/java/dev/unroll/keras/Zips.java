package dev.unroll.keras;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Takes archives apart and puts them together otherwise. */
final class Zips {
    private Zips() {
    }

    static byte[] member(Path archive, String name) throws IOException {
        return Objects.requireNonNull(members(archive).get(name));
    }

    static Map<String, byte[]> members(Path archive) throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    members.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return members;
    }

    /** The same archive with one member's bytes exchanged. */
    static void copy(Path from, Path to, String name, byte[] bytes) throws IOException {
        Map<String, byte[]> members = members(from);
        members.put(name, bytes);
        write(to, members);
    }

    static void write(Path archive, Map<String, byte[]> members) throws IOException {
        try (OutputStream out = Files.newOutputStream(archive); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
            }
        }
    }
}
