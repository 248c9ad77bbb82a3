package org.voltroam.platform.engine;

import io.vertx.core.http.HttpConnection;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.util.HexFormat;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What clients show of themselves in a TLS handshake. */
final class Certificates {

    private static final Logger LOG = LoggerFactory.getLogger(Certificates.class);

    private Certificates() {}

    /** SHA-256 of the client's certificate, in hex; null when it showed none. */
    static @Nullable String shown(HttpConnection connection) {
        var session = connection.isSsl() ? connection.sslSession() : null;
        if (session == null) {
            return null;
        }
        try {
            var own = session.getPeerCertificates()[0].getEncoded();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(own));
        } catch (SSLPeerUnverifiedException none) {
            LOG.trace("no certificate was shown", none);
            return null;
        } catch (CertificateEncodingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
