package org.voltroam.platform.engine;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;

/**
 * Forwards every request with Vert.x and nothing of ours: no limits, no deadline, no check of where it leads. What benchmarks hold the
 * engine against.
 */
public final class VertxProxy {

    private final HttpClient client;
    private final String host;
    private final int port;

    private VertxProxy(HttpClient client, String host, int port) {
        this.client = client;
        this.host = host;
        this.port = port;
    }

    /** @return the port on which it listens until the program ends */
    public static int start(String host, int port) {
        var vertx = Vertx.vertx(Options.engine(Duration.ofSeconds(2)));
        var client = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(256));
        var proxy = new VertxProxy(client, host, port);
        return vertx.createHttpServer(new HttpServerOptions())
                .requestHandler(proxy::forward)
                .listen(0, "127.0.0.1")
                .await()
                .actualPort();
    }

    private void forward(HttpServerRequest asked) {
        asked.body()
                .onSuccess(body -> client.request(new RequestOptions()
                                .setMethod(asked.method())
                                .setHost(host)
                                .setPort(port)
                                .setURI(asked.uri()))
                        .compose(out -> {
                            out.headers().addAll(asked.headers());
                            return out.send(body);
                        })
                        .onComplete(
                                answer -> answer.body().onSuccess(told -> {
                                    asked.response().setStatusCode(answer.statusCode());
                                    asked.response().headers().addAll(answer.headers());
                                    asked.response().end(told);
                                }),
                                none -> asked.response().setStatusCode(502).end()));
    }
}
