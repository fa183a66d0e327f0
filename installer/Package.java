import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Makes installable packages of what {@code mvn package} left in {@code target/unroll}, for the system it runs on:
 * {@code java installer/Package.java app-image|deb|rpm|tree|deb,rpm|msi|dmg [DEST]}, in the project's folder, with the JDK
 * whose runtime is to be shipped; {@code tree} is what the packages for Linux hold, without a package. Four steps: a
 * runtime of the modules that are used, JavaFX among them; the native libraries unpacked, so that nothing is unpacked at
 * start and the package can compress them; an AOT cache of the classes that a start loads; and the package itself, by
 * jpackage or, on Linux, {@link LinuxPackages}. {@code -Pinstaller} of the pom runs it.
 */
final class Package {
    private static final List<String> MODULES = List.of("java.base", "java.desktop", "java.logging", "java.management",
            "java.naming", "java.net.http", "java.sql", "java.xml", "jdk.accessibility", "jdk.charsets", "jdk.incubator.vector",
            "jdk.localedata", "jdk.unsupported", "javafx.controls", "javafx.swing");
    private static final List<String> OPTIONS = options("--add-modules=javafx.controls,javafx.swing,jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED,javafx.graphics", "--sun-misc-unsafe-memory-access=allow",
            "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED", "--add-opens=java.base/java.io=ALL-UNNAMED",
            "-XX:+UseSerialGC", "-Xms64m", "-XX:NewSize=24m", "-XX:MaxNewSize=48m", "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=30");
    private static final String MAIN = "dev.unroll.app.Main";
    /** Parts of the runtime that nobody calls: sound, a picture before the start, a shell extension, a list for making caches. */
    private static final String UNUSED = "libjsound.*|libsplashscreen.*|jexec|jrt-fs.jar|classlist|psfont.*";
    private static final String XVFB = "xvfb-run";
    private static final String FONT = ".*\\.ttf";

    private static List<String> options(String... ours) {
        return Stream.concat(Stream.of(ours), BootLayer.VECTORS.stream()).toList();
    }

    private final Path dist = Path.of("target", "unroll");
    private final Path work = Path.of("target", "installer");
    private final Path runtime = work.resolve("runtime");
    private final Path input = work.resolve("input");
    private final Path natives = input.resolve("natives");
    private final Path fonts = input.resolve("fonts");
    private final Path tools = Path.of(System.getProperty("java.home"), "bin");
    private final String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);

    public static void main(String[] args) throws Exception {
        if (args.length < 1 || args.length > 2) {
            System.err.println("java installer/Package.java app-image|deb|rpm|tree|deb,rpm|msi|dmg [DEST]");
            System.exit(2);
        }
        new Package().make(args[0], Path.of(args.length > 1 ? args[1] : "target/installer/out"));
    }

    private void make(String type, Path dest) throws Exception {
        if (!Files.isDirectory(dist.resolve("lib"))) {
            throw new IllegalStateException("target/unroll is missing: run mvn package first");
        }
        delete(work);
        Files.createDirectories(natives);
        linkRuntime();
        copyJars();
        addStyleSheet();
        unpackFonts();
        NativeLibraries libraries = new NativeLibraries(work, input, natives);
        libraries.unpack(dist.resolve("lib"));
        libraries.writeOrder(Stream.concat(Stream.of(java()), OPTIONS.stream()).toList(), MAIN);
        Path image = image();
        setTimes(image);
        recordStart(image);
        setTimes(image);
        seal(image);
        tell(image);
        delete(dest);
        Files.createDirectories(dest);
        switch (type) {
            case "app-image" -> System.out.println("installer: " + image);
            case "msi", "dmg" -> bundle(type, image, dest);
            default -> new LinuxPackages(image, version(), time().getEpochSecond(), work, dest).make(List.of(type.split(",")));
        }
        for (Path made : files(dest)) {
            System.out.printf("installer: %s, %.1f MB%n", made, Files.size(made) / 1e6);
        }
    }

    // ---- the runtime ----

    private void linkRuntime() throws Exception {
        run(tool("jlink"), "--module-path", javafx(), "--add-modules", String.join(",", MODULES), "--include-locales=en,ko",
                "--no-header-files", "--no-man-pages", "--compress=zip-0", "--output", runtime.toString());
        Path place = runtime.resolve(system.contains("win") ? "bin" : "lib");
        for (Path jar : jars(dist.resolve("lib/javafx"))) {
            unpack(jar, place, NativeLibraries.NAMES, false);
        }
        BootLayer.withoutWarning(runtime);
        for (Path each : files(runtime.resolve("lib"))) {
            if (each.getFileName().toString().matches(UNUSED)) {
                Files.delete(each);
            }
        }
    }

    private String javafx() throws IOException {
        return String.join(System.getProperty("path.separator"), jars(dist.resolve("lib/javafx")).stream()
                .filter(jar -> jar.getFileName().toString().matches(".*-(linux|win|mac).*\\.jar")).map(Path::toString).toList());
    }

    // ---- the program ----

    private void copyJars() throws IOException {
        for (Path jar : jars(dist.resolve("lib"))) {
            if (!jar.getFileName().toString().matches(NativeLibraries.JARS)) {
                Files.copy(jar, input.resolve(jar.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        for (String text : List.of("LICENSE", "NOTICE")) {
            Files.copy(Path.of(text), input.resolve(text));
        }
        new Notices(input).write(input.resolve("THIRD-PARTY.txt"));
    }

    /** Beside its text, in the form that is read at once. */
    private void addStyleSheet() throws Exception {
        Path sheets = Files.createDirectories(work.resolve("sheets"));
        String sheet = "dev/unroll/view/unroll.bss";
        run(tool("java"), "--module-path", javafx(), "--add-modules", "javafx.graphics", "installer/StyleSheet.java",
                "src/main/resources/dev/unroll/view/unroll.css", sheets.resolve(sheet).toString());
        run(tool("jar"), "--update", "--date", time().toString(), "--file", input.resolve(mainJar()).toString(), "-C",
                sheets.toString(), sheet);
    }

    private void unpackFonts() throws IOException {
        Files.createDirectories(fonts);
        for (Path jar : jars(input)) {
            if (jar.getFileName().toString().matches("(unroll|ikonli-feather-pack)-.*")) {
                unpack(jar, fonts, FONT, true);
            }
        }
    }

    // ---- the image ----

    private Path image() throws Exception {
        List<String> command = new ArrayList<>(List.of(tool("jpackage"), "--type", "app-image", "--name", "unroll",
                "--app-version", packageVersion(), "--vendor", "Unroll", "--runtime-image", runtime.toString(), "--input",
                input.toString(), "--main-jar", mainJar(), "--main-class", MAIN, "--dest", work.toString(), "--icon", icon()));
        for (String option : OPTIONS) {
            command.addAll(List.of("--java-options", option));
        }
        command.addAll(List.of("--java-options", "-Dunroll.natives=$APPDIR/natives", "--java-options",
                "-Dunroll.fonts=$APPDIR/fonts", "--java-options", "-XX:AOTCache=$APPDIR/unroll.aot"));
        if (system.contains("mac")) {
            command.addAll(List.of("--file-associations", "installer/keras.properties"));
        }
        if (system.contains("win")) {
            // A program with a window has no console there; the command line is a second one.
            command.addAll(List.of("--add-launcher", "unroll-cli=installer/windows/unroll-cli.properties"));
        }
        run(command.toArray(String[]::new));
        Path image = work.resolve(system.contains("mac") ? "unroll.app" : "unroll");
        if (system.contains("linux")) {
            replaceLauncher(image);
        }
        return image;
    }

    /**
     * jpackage's launcher asks rpm and dpkg twice, at each start, which package it belongs to; that takes 0.4 s. A script that
     * knows its place does without, and can keep what the JVM announces from standard error.
     */
    private void replaceLauncher(Path image) throws IOException {
        Path app = home(image);
        Files.write(app.resolve("unroll.classpath"), classPath(app));
        Files.write(app.resolve("unroll.options"), OPTIONS);
        for (String each : List.of("bin/unroll", "lib/app/unroll.cfg", "lib/app/.jpackage.xml", "lib/libapplauncher.so")) {
            Files.delete(image.resolve(each));
        }
        Files.copy(Path.of("installer/linux/unroll"), image.resolve("bin/unroll"), StandardCopyOption.COPY_ATTRIBUTES);
    }

    /** The names of the jars in the launcher's order, which the AOT cache holds for. */
    private static List<String> classPath(Path app) throws IOException {
        Path kept = app.resolve("unroll.classpath");
        return Files.exists(kept) ? Files.readAllLines(kept) : Files.readAllLines(app.resolve("unroll.cfg")).stream()
                .filter(line -> line.startsWith("app.classpath=")).map(line -> line.replaceFirst(".*[/\\\\]", "")).toList();
    }

    private Path home(Path image) {
        return system.contains("mac") ? image.resolve("Contents/app") : system.contains("win") ? image.resolve("app")
                : image.resolve("lib/app");
    }

    /**
     * Opens the window once, where there is a display for real or a virtual one can be had, and keeps which classes that takes
     * and what of them is compiled: at once and for good by the quick compiler, which the JVM then does again at each start.
     * The class path is that of the launcher, since the cache holds for it alone.
     */
    private void recordStart(Path image) throws Exception {
        Path app = home(image);
        List<String> path = classPath(app).stream().map(name -> app.resolve(name).toString()).toList();
        boolean display = !system.contains("linux") || System.getenv("DISPLAY") != null;
        List<String> command = new ArrayList<>();
        if (!display && Stream.of(System.getenv("PATH").split(":")).anyMatch(at -> Files.isExecutable(Path.of(at, XVFB)))) {
            command.addAll(List.of(XVFB, "--auto-servernum", "--server-args=-screen 0 1600x1000x24"));
            display = true;
        }
        command.add(java(image));
        command.addAll(OPTIONS);
        if (!display) {
            command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        }
        command.addAll(List.of("-Dunroll.natives=" + app.resolve("natives").toAbsolutePath(),
                "-Dunroll.fonts=" + app.resolve("fonts").toAbsolutePath(), "-Dunroll.start=measure", "-XX:TieredStopAtLevel=1",
                "-XX:AOTCacheOutput=" + app.resolve("unroll.aot"), "-cp",
                String.join(System.getProperty("path.separator"), path), MAIN));
        int status = start(command, line -> System.out.println("installer: " + line));
        if (status != 0 || !Files.exists(app.resolve("unroll.aot"))) {
            throw new IllegalStateException("the AOT cache could not be made: status " + status);
        }
    }

    private void bundle(String type, Path image, Path dest) throws Exception {
        List<String> command = new ArrayList<>(List.of(tool("jpackage"), "--type", type, "--name", "unroll", "--app-version",
                packageVersion(), "--app-image", image.toString(), "--dest", dest.toString(), "--vendor", "Unroll", "--description",
                "See a recurrent neural network think", "--license-file", "LICENSE"));
        if (!type.equals("dmg")) {
            command.addAll(List.of("--file-associations", "installer/keras.properties"));
        }
        switch (type) {
            case "msi" -> command.addAll(List.of("--win-menu", "--win-shortcut", "--win-dir-chooser", "--win-per-user-install",
                    "--win-upgrade-uuid", "6f2b1f0e-5b0c-4a53-9d0e-7f1d5a9c2e44"));
            default -> { }
        }
        run(command.toArray(String[]::new));
        if (!packageVersion().equals(version())) {
            for (Path made : files(dest)) {
                Files.move(made, made.resolveSibling(made.getFileName().toString().replace(packageVersion(), version())));
            }
        }
    }

    /** What takes the space. */
    private void tell(Path image) throws IOException {
        Path app = home(image);
        System.out.printf("installer: %.1f MB: runtime %.1f, native libraries %.1f, AOT cache %.1f, jars %.1f MB%n",
                size(image) / 1e6, (size(image) - size(app)) / 1e6, size(app.resolve("natives")) / 1e6,
                Files.size(app.resolve("unroll.aot")) / 1e6,
                (size(app) - size(app.resolve("natives")) - Files.size(app.resolve("unroll.aot"))) / 1e6);
    }

    // ---- helps ----

    private String mainJar() throws IOException {
        return jars(input).stream().map(jar -> jar.getFileName().toString()).filter(name -> name.startsWith("unroll-"))
                .findFirst().orElseThrow();
    }

    /** Of the program; packages know no snapshots. */
    private String version() throws IOException {
        try (JarFile jar = new JarFile(input.resolve(mainJar()).toFile())) {
            return jar.getManifest().getMainAttributes().getValue("Implementation-Version").replace("-SNAPSHOT", "");
        }
    }

    /** What jpackage takes: on macOS it refuses versions that begin with 0. */
    private String packageVersion() throws IOException {
        return system.contains("mac") ? version().replaceFirst("^0\\.", "1.") : version();
    }

    /** When everything in the packages was made, as far as anybody can see: {@code project.build.outputTimestamp}. */
    private Instant time() throws IOException {
        return Files.getLastModifiedTime(dist.resolve("lib").resolve(mainJar())).toInstant();
    }

    /** The AOT cache holds for files with the times they have now; and a list of files is the same for each build. */
    private void setTimes(Path image) throws IOException {
        FileTime time = FileTime.from(time());
        try (Stream<Path> all = Files.walk(image)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!Files.isSymbolicLink(each)) {
                    Files.setLastModifiedTime(each, time);
                }
            }
        }
    }

    /** The cache came after jpackage had sealed the image; macOS refuses a broken seal. */
    private void seal(Path image) throws Exception {
        if (system.contains("mac")) {
            run("codesign", "--force", "--deep", "--sign", "-", image.toString());
        }
    }

    private String icon() {
        return system.contains("win") ? "assets/icon.ico" : system.contains("mac") ? "assets/icon.icns" : "assets/icon-512.png";
    }

    private String tool(String name) {
        return tools.resolve(name).toString();
    }

    private String java() {
        return runtime.resolve("bin").resolve("java").toString();
    }

    private String java(Path image) {
        Path there = system.contains("mac") ? image.resolve("Contents/runtime/Contents/Home") : system.contains("win")
                ? image.resolve("runtime") : image.resolve("lib/runtime");
        return there.resolve("bin").resolve("java").toString();
    }

    static List<Path> jars(Path folder) throws IOException {
        return files(folder).stream().filter(file -> file.toString().endsWith(".jar")).toList();
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** What a jar has of such names, without their folders. */
    static void unpack(Path jar, Path place, String names, boolean replace) throws IOException {
        Set<String> seen = new TreeSet<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (!entry.isDirectory() && name.matches(names) && seen.add(name)
                        && (replace || !Files.exists(place.resolve(name)))) {
                    try (InputStream in = file.getInputStream(entry)) {
                        Files.copy(in, place.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }

    static long size(Path folder) throws IOException {
        long[] sum = {0};
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                sum[0] += attributes.isSymbolicLink() ? 0 : attributes.size();
                return FileVisitResult.CONTINUE;
            }
        });
        return sum[0];
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    static void run(String... command) throws Exception {
        int status = start(List.of(command), System.out::println);
        if (status != 0) {
            throw new IllegalStateException(Path.of(command[0]).getFileName() + " ended with status " + status);
        }
    }

    static int start(List<String> command, java.util.function.Consumer<String> said) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.accept(line);
            }
        }
        return process.waitFor();
    }
}
