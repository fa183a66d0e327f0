package dev.unroll.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String built = VersionText.class.getPackage().getImplementationVersion();
        return new String[] {
            "unroll " + (built == null ? "(development)" : built),
            "Java " + Runtime.version() + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch")};
    }
}
