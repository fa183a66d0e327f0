import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Packages for Debian and Fedora of jpackage's image. jpackage's own would put the command, the menu's entry and the file type
 * in place by scripts at the installation; here they are files of the package, so that the package manager knows and removes
 * them, and no script runs.
 */
final class LinuxPackages {
    private static final Path SOURCES = Path.of("installer", "linux");
    /** Not the same for each build: what the JVM recorded. */
    private static final String VARYING = "unroll.aot";
    /** How hard xz tries; a package only to be tried need not be small. */
    private static final String LEVEL = System.getenv().getOrDefault("UNROLL_XZ", "6");
    private final Path image;
    private final String version;
    private final long epoch;
    private final Path tree;
    private final Path work;
    private final Path dest;

    LinuxPackages(Path image, String version, long epoch, Path work, Path dest) {
        this.image = image;
        this.version = version;
        this.epoch = epoch;
        this.work = work;
        this.dest = dest;
        tree = work.resolve("tree");
    }

    void make(List<String> types) throws Exception {
        plant();
        for (String type : types) {
            switch (type) {
                case "deb" -> deb();
                case "rpm" -> rpm();
                case "tree" -> System.out.println("installer: " + tree);
                default -> throw new IllegalArgumentException("no package for Linux: " + type);
            }
        }
    }

    private void plant() throws Exception {
        Path opt = Files.createDirectories(tree.resolve("opt")).resolve("unroll");
        Files.move(image, opt);
        Files.createDirectories(tree.resolve("usr/bin"));
        Files.createSymbolicLink(tree.resolve("usr/bin/unroll"), Path.of("/opt/unroll/bin/unroll"));
        put(SOURCES.resolve("unroll.desktop"), "usr/share/applications/unroll.desktop");
        put(SOURCES.resolve("unroll.xml"), "usr/share/mime/packages/unroll.xml");
        put(Path.of("assets/icon-512.png"), "usr/share/icons/hicolor/512x512/apps/unroll.png");
        put(Path.of("assets/icon.svg"), "usr/share/icons/hicolor/scalable/apps/unroll.svg");
        Path copyright = tree.resolve("usr/share/doc/unroll/copyright");
        Files.createDirectories(copyright.getParent());
        Path app = opt.resolve("lib/app");
        Files.writeString(copyright, Files.readString(Path.of("NOTICE")) + "\nThe licence: /opt/unroll/lib/app/LICENSE\n"
                + "The licences of the Java runtime: /opt/unroll/lib/runtime/legal\n\n"
                + Files.readString(app.resolve("THIRD-PARTY.txt")));
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!Files.isSymbolicLink(each)) {
                    boolean open = Files.isDirectory(each) || Files.isExecutable(each);
                    Files.setPosixFilePermissions(each, PosixFilePermissions.fromString(open ? "rwxr-xr-x" : "rw-r--r--"));
                    Files.setLastModifiedTime(each, FileTime.from(Instant.ofEpochSecond(epoch)));
                }
            }
        }
        Files.write(dest.resolve("unroll-" + version + "-linux-" + architecture() + ".files.txt"), list());
    }

    private void put(Path from, String to) throws IOException {
        Path place = tree.resolve(to);
        Files.createDirectories(place.getParent());
        Files.copy(from, place, StandardCopyOption.COPY_ATTRIBUTES);
    }

    /** What the packages hold, sorted: a path and its size, {@code -> target} of a link, or that it varies. */
    private List<String> list() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path each : held()) {
            lines.add("/" + tree.relativize(each) + (Files.isSymbolicLink(each) ? " -> " + Files.readSymbolicLink(each)
                    : each.endsWith(VARYING) ? " varies" : " " + Files.size(each)));
        }
        return lines;
    }

    private List<Path> held() throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            return all.filter(each -> !Files.isDirectory(each) || Files.isSymbolicLink(each))
                    .filter(each -> !each.startsWith(tree.resolve("DEBIAN"))).sorted().toList();
        }
    }

    private void deb() throws Exception {
        Path control = Files.createDirectories(tree.resolve("DEBIAN"));
        String text = Files.readString(SOURCES.resolve("control"));
        for (var each : Map.of("@VERSION@", version, "@DEB_ARCH@", architecture(), "@KILOBYTES@",
                String.valueOf(Package.size(tree) / 1024)).entrySet()) {
            text = text.replace(each.getKey(), each.getValue());
        }
        Files.writeString(control.resolve("control"), text);
        List<String> sums = new ArrayList<>();
        for (Path each : held()) {
            if (!Files.isSymbolicLink(each)) {
                sums.add(md5(each) + "  " + tree.relativize(each));
            }
        }
        Files.write(control.resolve("md5sums"), sums);
        // xz, not what this machine prefers: every Debian reads it.
        Package.run("env", "SOURCE_DATE_EPOCH=" + epoch, "dpkg-deb", "--root-owner-group", "-Zxz", "-z" + LEVEL, "--build",
                tree.toString(), dest.resolve("unroll_" + version + "_" + architecture() + ".deb").toString());
        Package.delete(control);
    }

    private static String md5(Path file) throws Exception {
        var digest = java.security.MessageDigest.getInstance("MD5");
        try (var in = new java.security.DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void rpm() throws Exception {
        Path top = work.resolve("rpm").toAbsolutePath();
        Package.run("env", "SOURCE_DATE_EPOCH=" + epoch, "rpmbuild", "-bb", "--quiet", "--define", "_topdir " + top, "--define",
                "unroll_version " + version, "--define", "_binary_payload w" + LEVEL + "T0.xzdio",
                "--define", "unroll_tree " + tree.toAbsolutePath(), "--define", "_rpmdir " + dest.toAbsolutePath(), "--define",
                "_rpmfilename %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm",
                SOURCES.resolve("unroll.spec").toString());
        Package.delete(top);
    }

    /** As Debian names it. */
    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
    }
}
