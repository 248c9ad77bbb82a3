package org.voltroam.testkit.station;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.voltroam.domain.value.Power;
import org.voltroam.domain.value.StationId;
import org.voltroam.platform.engine.Engine;
import org.voltroam.platform.engine.Limits;
import org.voltroam.platform.simulator.SimulatedStationSpec;
import org.voltroam.platform.simulator.SimulatedStationSpec.Connector;
import org.voltroam.platform.simulator.SimulatedStationSpec.Current;

/**
 * A program that lets many stations charge in a loop against an operator, and ends with one line of JSON. For each line it reads meanwhile it
 * tells in the same form what happened since the line before: so its first seconds need not count.
 *
 * <p>Arguments are {@code name=value}: {@code url} (ws://host:port/path, the station's id is appended), {@code stations},
 * {@code seconds}, and optionally {@code ids}, {@code passwords} and {@code token} (patterns with one {@code %d}), {@code meters}
 * (meter values per charge), {@code pause} (milliseconds between two calls), {@code ramp} (seconds over which stations come).
 */
public final class StationLoad {

    private record Settings(
            String url,
            int stations,
            int seconds,
            String ids,
            String passwords,
            String tokens,
            int meters,
            Duration pause,
            int ramp) {

        static Settings of(String... arguments) {
            var given = new HashMap<String, String>();
            for (var argument : arguments) {
                var equals = argument.indexOf('=');
                if (equals < 0) {
                    throw new IllegalArgumentException("not name=value: " + argument);
                }
                given.put(argument.substring(0, equals), argument.substring(equals + 1));
            }
            return new Settings(
                    given.getOrDefault("url", "ws://127.0.0.1:8080/ocpp"),
                    number(given, "stations", 100),
                    number(given, "seconds", 10),
                    given.getOrDefault("ids", "LOAD-%05d"),
                    given.getOrDefault("passwords", "load-%05d"),
                    given.getOrDefault("token", "LOAD-%05d"),
                    number(given, "meters", 5),
                    Duration.ofMillis(number(given, "pause", 0)),
                    number(given, "ramp", 0));
        }

        private static int number(Map<String, String> given, String name, int otherwise) {
            return Integer.parseInt(given.getOrDefault(name, Integer.toString(otherwise)));
        }

        SimulatedStationSpec spec(int number) {
            return new SimulatedStationSpec(
                    url,
                    StationId.of(ids.formatted(number)),
                    passwords.formatted(number),
                    List.of(new Connector(1, Current.AC, Power.ofKW("11"))));
        }

        StationLoop.Round round(int number) {
            return new StationLoop.Round(tokens.formatted(number), meters, pause);
        }

        Duration delay(int number) {
            return Duration.ofSeconds(ramp).multipliedBy(number).dividedBy(stations);
        }
    }

    private StationLoad() {}

    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        var settings = Settings.of(arguments);
        var began = System.nanoTime();
        var shifts = new Shifts();
        var end = began + Duration.ofSeconds(settings.seconds()).toNanos();
        try (var engine = Engine.start(Limits.standard());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var gear = Gear.usual(engine.webSockets(), threads, InstantSource.system());
            Thread.ofPlatform().daemon().start(() -> tellWhenAsked(settings, shifts));
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < settings.stations(); i++) {
                var number = i;
                running.add(threads.submit(() -> {
                    one(settings, number, gear, shifts::current, () -> System.nanoTime() - end >= 0);
                    return number;
                }));
            }
            for (var station : running) {
                station.get();
            }
        }
        System.out.println(shifts.current().json(settings.stations(), Duration.ofNanos(System.nanoTime() - began)));
    }

    /** One tally after the other. */
    private static final class Shifts {

        private volatile Tally tally = new Tally();

        Tally current() {
            return tally;
        }

        Tally end() {
            var ended = tally;
            tally = new Tally();
            return ended;
        }
    }

    private static void tellWhenAsked(Settings settings, Shifts shifts) {
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var began = System.nanoTime();
        try {
            for (var asked = input.readLine(); asked != null; asked = input.readLine()) {
                var took = Duration.ofNanos(System.nanoTime() - began);
                began = System.nanoTime();
                System.out.println(shifts.end().json(settings.stations(), took));
            }
        } catch (IOException ended) {
            throw new UncheckedIOException("nobody asks any more", ended);
        }
    }

    private static void one(Settings settings, int number, Gear gear, Supplier<Tally> tally, BooleanSupplier over)
            throws InterruptedException {
        Thread.sleep(settings.delay(number));
        new StationLoop(settings.spec(number), gear, settings.round(number), tally, over).run();
    }
}
