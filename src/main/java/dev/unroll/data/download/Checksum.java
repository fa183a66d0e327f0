package dev.unroll.data.download;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The checksum of a file. */
final class Checksum {
    private static final int BUFFER = 1 << 16;

    private Checksum() {
    }

    static boolean matches(Path path, RemoteFile file) throws IOException {
        return of(path, file.algorithm()).equals(file.checksum());
    }

    private static String of(Path path, String algorithm) throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalArgumentException(e);
        }
        byte[] buffer = new byte[BUFFER];
        try (InputStream stream = Files.newInputStream(path)) {
            for (int got = stream.read(buffer); got >= 0; got = stream.read(buffer)) {
                digest.update(buffer, 0, got);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
