package org.voltroam.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The reference: nginx as a bare proxy with keep-alive on both sides, no log, one worker per core. */
final class Nginx {

    static final int PORT = 18_099;

    private Nginx() {}

    /** Empty when there is no nginx on this machine. */
    static Optional<Child> start(Path scratch, int upstream) throws IOException {
        var program =
                List.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx", "/opt/homebrew/bin/nginx").stream()
                        .filter(path -> Files.isExecutable(Path.of(path)))
                        .findFirst();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        var folder = Files.createDirectories(scratch.resolve("nginx"));
        var file = folder.resolve("nginx.conf");
        Files.writeString(file, """
                daemon off;
                worker_processes auto;
                pid %s/nginx.pid;
                error_log stderr error;
                events { worker_connections 1024; }
                http {
                    access_log off;
                    client_body_temp_path %s/body;
                    proxy_temp_path %s/proxy;
                    fastcgi_temp_path %s/fastcgi;
                    uwsgi_temp_path %s/uwsgi;
                    scgi_temp_path %s/scgi;
                    keepalive_requests 1000000000;
                    upstream stub { server 127.0.0.1:%d; keepalive 128; keepalive_requests 1000000000; }
                    server {
                        listen 127.0.0.1:%d reuseport;
                        location / {
                            proxy_pass http://stub;
                            proxy_http_version 1.1;
                            proxy_set_header Connection "";
                        }
                    }
                }
                """.formatted(folder, folder, folder, folder, folder, folder, upstream, PORT));
        return Optional.of(
                Child.start("nginx", List.of(program.get(), "-p", folder.toString(), "-c", file.toString())));
    }
}
