package dev.unroll.cli;

import java.io.PrintStream;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
public final class VersionText implements IVersionProvider {
    /** Prints it, a line each. */
    public static void print(PrintStream out) {
        for (String line : new VersionText().getVersion()) {
            out.println(line);
        }
    }

    @Override
    public String[] getVersion() {
        String built = VersionText.class.getPackage().getImplementationVersion();
        return new String[] {
            "unroll " + (built == null ? "(development)" : built),
            "Java " + System.getProperty("java.runtime.version") + ", "
                    + System.getProperty("os.name") + " " + System.getProperty("os.arch")};
    }
}
