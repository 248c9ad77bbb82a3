package org.voltroam.stage;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import org.voltroam.platform.store.memory.MemoryStore;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.stage.world.WorldFiles;

/** The demo world in memory, where nobody answers anybody. */
public final class LonelyCast {

    private LonelyCast() {}

    public static Cast of(Executor threads) {
        return new Cast(
                WorldFiles.read(Path.of("src/main/resources/demo")),
                new Cast.Setting(
                        party -> true,
                        "http://nobody.test",
                        request -> {
                            throw new NoResponse(NoResponse.Cause.UNREACHABLE, "nobody is there");
                        },
                        party -> new MemoryStore(),
                        threads,
                        failures -> Duration.ofDays(1),
                        InstantSource.system()));
    }
}
