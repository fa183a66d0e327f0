package dev.unroll.data.download;

import java.net.URI;

/**
 * A file to fetch and how to know it is the right one.
 *
 * @param name      the file's name, here and there
 * @param address   where it is
 * @param algorithm of the checksum, as {@link java.security.MessageDigest} names it
 * @param checksum  in lower-case hexadecimal
 * @param largest   bytes; a longer answer is refused
 */
public record RemoteFile(String name, URI address, String algorithm, String checksum, long largest) {
}
