package dev.unroll.data.numpy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds small npz files, right and wrong ones, byte by byte. */
final class NpzBytes {
    /** What begins a pickled array of objects, up to the list of its content; protocol 3. */
    static final String ARRAY = "\u0080\u0003cnumpy.core.multiarray\n_reconstruct\ncnumpy\nndarray\nK\u0000\u0085C\u0001b\u0087R"
            + "(K\u0001K%c\u0085cnumpy\ndtype\nX\u0002\u0000\u0000\u0000O8\u0089\u0088\u0087R"
            + "(K\u0003X\u0001\u0000\u0000\u0000|NNNJ\u00ff\u00ff\u00ff\u00ffJ\u00ff\u00ff\u00ff\u00ffK?tb\u0089";
    /** What ends it. */
    static final String END = "tb.";

    private NpzBytes() {
    }

    /** The pickle of an array of {@code rows} lists, whose opcodes are {@code content}. */
    static byte[] pickle(int rows, String content) {
        return latin(ARRAY.replace("%c", String.valueOf((char) rows)) + content + END);
    }

    /** An array file with a header of version 1. */
    static byte[] npy(String type, String shape, byte[] body) {
        return npy("{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }\n", body);
    }

    static byte[] npy(String header, byte[] body) {
        byte[] head = latin("\u0093NUMPY\u0001\u0000" + (char) (header.length() & 0xff) + (char) (header.length() >> 8) + header);
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A zip with one member. */
    static Path zip(Path path, String member, byte[] content) {
        try {
            return Files.write(path, zipped(member, content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] zipped(String member, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(member));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
