package dev.unroll.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderingTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path devices;

    @Test
    void aMachineWithoutGraphicsHasNoDevice() throws Exception {
        Files.createFile(devices.resolve("null"));
        assertThat(Rendering.deviceIn(devices)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dri", "nvidiactl", "dxg"})
    void eachKindOfDeviceIsSeen(String name) throws Exception {
        Files.createDirectory(devices.resolve(name));
        assertThat(Rendering.deviceIn(devices)).isTrue();
    }
}
