package org.voltroam.web.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.voltroam.protocol.http.Headers;
import org.voltroam.protocol.http.Request;
import org.voltroam.protocol.http.Response;

/**
 * The files of the page: these and no others, read once. A path holds the hash of its content, so that a browser may keep it for
 * ever and a new version has a new path.
 */
public final class Assets {

    private static final String WEB = "/web/";
    private static final String JARS = "/META-INF/resources/webjars/";
    private static final Map<String, String> FILES = Map.of(
            "voltroam.css", WEB + "voltroam.css",
            "voltroam.js", WEB + "voltroam.js",
            "voltroam.svg", WEB + "voltroam.svg",
            "europe.json", WEB + "europe/europe.json",
            "htmx.js", JARS + "htmx.org/2.0.10/dist/htmx.min.js",
            "leaflet.js", JARS + "leaflet/1.9.4/dist/leaflet.js",
            "leaflet.css", JARS + "leaflet/1.9.4/dist/leaflet.css");
    private static final int WORTH_ZIPPING = 1400;

    private final Map<String, String> paths = new HashMap<>();
    private final Map<String, Asset> assets = new HashMap<>();

    private record Asset(Response plain, Response zipped) {}

    public Assets() {
        FILES.forEach((name, resource) -> {
            var content = read(resource);
            var path = "/assets/" + hash(content) + "/" + name;
            paths.put(name, path);
            assets.put(path, asset(name, content));
        });
    }

    /** Where a file is served. */
    public String path(String name) {
        var path = paths.get(name);
        if (path == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return path;
    }

    public Optional<Response> answer(Request request) {
        return Optional.ofNullable(assets.get(request.path()))
                .map(asset -> request.headers()
                                .first("Accept-Encoding")
                                .filter(accepted -> accepted.contains("gzip"))
                                .isPresent()
                        ? asset.zipped()
                        : asset.plain());
    }

    private static Asset asset(String name, byte[] content) {
        var headers = Headers.of(
                "Content-Type", type(name),
                "Cache-Control", "public, max-age=31536000, immutable",
                "X-Content-Type-Options", "nosniff",
                "Vary", "Accept-Encoding");
        var plain = new Response(200, headers, content);
        return content.length < WORTH_ZIPPING
                ? new Asset(plain, plain)
                : new Asset(plain, new Response(200, headers.with("Content-Encoding", "gzip"), zip(content)));
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.'))) {
            case ".css" -> "text/css; charset=utf-8";
            case ".js" -> "text/javascript; charset=utf-8";
            case ".svg" -> "image/svg+xml";
            default -> "application/json";
        };
    }

    private static byte[] read(String resource) {
        try (var in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks " + resource);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + resource, unreadable);
        }
    }

    private static byte[] zip(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory cannot be written", impossible);
        }
        return bytes.toByteArray();
    }

    private static String hash(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
