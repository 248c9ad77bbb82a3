package org.voltroam.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A process of ours, what it prints, and what it costs. Ends with {@link #close} at the latest. */
final class Child implements AutoCloseable {

    /** Linux counts processor time of a thread in hundredths of a second. */
    private static final long MICROS_PER_TICK = 10_000;

    private final Process process;
    private final BufferedReader output;
    private final String name;

    private Child(String name, Process process) {
        this.name = name;
        this.process = process;
        // Ctrl-C ends us before any close: then the hook takes the child along.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "end " + name));
        this.output = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
    }

    /** A Java program on our own class path. */
    static Child java(String name, String heap, String mainClass, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseParallelGC",
                "-XX:+UseCompactObjectHeaders",
                "-Xmx" + heap,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dvoltroam.home=" + System.getProperty("voltroam.home", ""),
                "-cp",
                System.getProperty("java.class.path"),
                mainClass));
        command.addAll(arguments);
        return start(name, command);
    }

    static Child start(String name, List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new Child(name, process);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot start " + name, failed);
        }
    }

    /** The next line that fits; those before it are passed over. */
    String line(Predicate<String> wanted) {
        try {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                if (wanted.test(line)) {
                    return line;
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        throw new IllegalStateException(name + " ended before it said what was expected");
    }

    /** Gives it a line to read. */
    void say(String line) {
        try {
            var input = process.outputWriter(StandardCharsets.UTF_8);
            input.write(line + "\n");
            input.flush();
        } catch (IOException ended) {
            throw new UncheckedIOException(name + " has ended", ended);
        }
    }

    /** Processor time used so far, by it and its children that are alive, in microseconds. */
    long cpuMicros() {
        var own = cpu(process.toHandle());
        return own + process.descendants().mapToLong(Child::cpu).sum();
    }

    /** Of this process alone: without, for example, its database. */
    long ownCpuMicros() {
        return cpu(process.toHandle());
    }

    /** Of this process alone, what its just-in-time compilers used: a price of having started, not of the work. */
    long compilerMicros() {
        try (var tasks = Files.list(Path.of("/proc/" + process.pid() + "/task"))) {
            return tasks.mapToLong(Child::compiling).sum() * MICROS_PER_TICK;
        } catch (IOException gone) {
            throw new UncheckedIOException("this measurement reads /proc and needs Linux", gone);
        }
    }

    /** Ticks of a thread that compiles, 0 of any other. Source: proc(5), /proc/pid/stat, fields 2, 14 and 15. */
    private static long compiling(Path task) {
        try {
            var stat = Files.readString(task.resolve("stat"));
            var name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
            var rest = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return name.matches("C[12] Compiler.*") ? Long.parseLong(rest[11]) + Long.parseLong(rest[12]) : 0;
        } catch (IOException ended) {
            return 0; // the thread is gone, and compiles no more
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Resident memory in bytes. */
    long resident() {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            throw new UncheckedIOException("this measurement reads /proc and needs Linux", gone);
        }
    }

    private static long cpu(ProcessHandle handle) {
        return handle.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1000;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
