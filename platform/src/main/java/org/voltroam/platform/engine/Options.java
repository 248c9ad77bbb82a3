package org.voltroam.platform.engine;

import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.net.ClientOptionsBase;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Our limits in the engine's own words. */
final class Options {

    /** How long the other side of a WebSocket may take to answer our close. */
    private static final int GOODBYE_SECONDS = 2;

    /** Said here, so that no setting of the Java runtime can lower it. Source: OCPI 2.2.1 transport_and_format, Security. */
    private static final Set<String> TLS = Set.of("TLSv1.3", "TLSv1.2");

    /** Forward secrecy and authenticated encryption, nothing else. Source: RFC 9325, 4.2. */
    private static final List<String> SUITES = List.of(
            "TLS_AES_256_GCM_SHA384",
            "TLS_AES_128_GCM_SHA256",
            "TLS_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
            "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
            "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
            "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");

    private Options() {}

    static VertxOptions engine(Duration blockedAfter) {
        return new VertxOptions()
                .setPreferNativeTransport(true) // epoll where its library is on the class path
                .setEventLoopPoolSize(Runtime.getRuntime().availableProcessors())
                .setBlockedThreadCheckInterval(Math.max(1, blockedAfter.toMillis() / 2))
                .setMaxEventLoopExecuteTime(blockedAfter.toNanos())
                .setMaxEventLoopExecuteTimeUnit(TimeUnit.NANOSECONDS)
                .setWarningExceptionTime(blockedAfter.toNanos())
                .setWarningExceptionTimeUnit(TimeUnit.NANOSECONDS)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false));
    }

    static HttpServerOptions server(Limits limits, Listen listen) {
        var options = new HttpServerOptions()
                .setMaxInitialLineLength(limits.http().line())
                .setMaxHeaderSize(limits.http().headers())
                .setMaxChunkSize(64 * 1024)
                .setHttp2ClearTextEnabled(false)
                .setAlpnVersions(List.of(HttpVersion.HTTP_1_1))
                .setMaxWebSocketFrameSize(2 * limits.sockets().message())
                .setMaxWebSocketMessageSize(2 * limits.sockets().message())
                .setWebSocketClosingTimeout(GOODBYE_SECONDS)
                .setPerFrameWebSocketCompressionSupported(false)
                .setPerMessageWebSocketCompressionSupported(true) // lets its frames pass: see Deflate
                .setWebSocketSubProtocols(List.of("*")); // the endpoint chooses: see Upgrade
        var tls = listen.tls();
        if (tls != null) {
            options.setSsl(true).setKeyCertOptions(pem(tls.own())).setEnabledSecureTransportProtocols(TLS);
            SUITES.forEach(options::addEnabledCipherSuite);
            if (tls.clientAuthority() != null) {
                options.setClientAuth(tls.required() ? ClientAuth.REQUIRED : ClientAuth.REQUEST)
                        .setTrustOptions(trusting(tls.clientAuthority()));
            }
            if (tls.revoked() != null) {
                options.addCrlPath(tls.revoked().toString());
            }
        }
        return options;
    }

    static HttpClientOptions client(Limits limits, Trust trust) {
        var options = new HttpClientOptions()
                .setMaxHeaderSize(limits.http().headers())
                .setMaxInitialLineLength(limits.http().line())
                .setMaxChunkSize(64 * 1024)
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setDecompressionSupported(false)
                .setKeepAliveTimeout(Math.toIntExact(limits.client().keepAlive().toSeconds()));
        secure(options, limits, trust);
        return options;
    }

    static PoolOptions pool(Limits limits) {
        return new PoolOptions()
                .setHttp1MaxSize(limits.client().perHost())
                .setMaxWaitQueueSize(limits.client().waiting());
    }

    static WebSocketClientOptions dialer(Limits limits, Trust trust) {
        var options = new WebSocketClientOptions()
                .setMaxConnections(Integer.MAX_VALUE) // -1, the documented "no limit", waits for ever
                .setClosingTimeout(GOODBYE_SECONDS)
                .setMaxFrameSize(2 * limits.sockets().message())
                .setMaxMessageSize(2 * limits.sockets().message());
        secure(options, limits, trust);
        return options;
    }

    private static void secure(ClientOptionsBase options, Limits limits, Trust trust) {
        options.setConnectTimeout(Math.toIntExact(limits.client().connect().toMillis()));
        options.setEnabledSecureTransportProtocols(TLS);
        SUITES.forEach(options::addEnabledCipherSuite);
        if (trust.authority() != null) {
            options.setTrustOptions(trusting(trust.authority()));
        }
        if (trust.key() != null && trust.certificate() != null) {
            options.setKeyCertOptions(pem(List.of(new Tls.Pair(trust.key(), trust.certificate()))));
        }
    }

    private static PemKeyCertOptions pem(List<Tls.Pair> own) {
        var options = new PemKeyCertOptions();
        own.forEach(pair -> options.addKeyPath(pair.key().toString())
                .addCertPath(pair.certificate().toString()));
        return options;
    }

    private static PemTrustOptions trusting(Path authority) {
        return new PemTrustOptions().addCertPath(authority.toString());
    }
}
