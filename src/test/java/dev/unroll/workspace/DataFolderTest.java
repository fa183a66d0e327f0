package dev.unroll.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class DataFolderTest {
    private static Properties system(String os) {
        Properties system = new Properties();
        system.setProperty("os.name", os);
        system.setProperty("user.home", "home");
        return system;
    }

    @Test
    void isWhatIsNamedElseTheVariableElseThePlatforms() {
        Map<String, String> environment = Map.of("UNROLL_DATA", "variable", "XDG_DATA_HOME", "xdg", "APPDATA", "roaming");
        assertThat(DataFolder.resolve(Path.of("named"), environment, system("Linux"))).isEqualTo(Path.of("named"));
        assertThat(DataFolder.resolve(null, environment, system("Linux"))).isEqualTo(Path.of("variable"));
        Map<String, String> platform = Map.of("XDG_DATA_HOME", "xdg", "APPDATA", "roaming", "UNROLL_DATA", " ");
        assertThat(DataFolder.resolve(null, platform, system("Linux"))).isEqualTo(Path.of("xdg", "unroll"));
        assertThat(DataFolder.resolve(null, platform, system("Windows 11"))).isEqualTo(Path.of("roaming", "Unroll"));
        assertThat(DataFolder.resolve(null, Map.of(), system("Linux")))
                .isEqualTo(Path.of("home", ".local", "share", "unroll"));
        assertThat(DataFolder.resolve(null, Map.of(), system("Mac OS X")))
                .isEqualTo(Path.of("home", "Library", "Application Support", "Unroll"));
    }
}
