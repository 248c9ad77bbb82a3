package org.voltroam.platform.engine;

import io.vertx.core.http.HttpConnection;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.voltroam.protocol.http.ClientCertificate;

/** What clients show of themselves in a TLS handshake. */
final class Certificates {

    private static final Logger LOG = LoggerFactory.getLogger(Certificates.class);

    private Certificates() {}

    /** Null when the client showed none. The handshake has looked at who issued it and until when. */
    static @Nullable ClientCertificate shown(HttpConnection connection) {
        var session = connection.isSsl() ? connection.sslSession() : null;
        if (session == null) {
            return null;
        }
        try {
            return session.getPeerCertificates()[0] instanceof X509Certificate own ? read(own) : null;
        } catch (SSLPeerUnverifiedException none) {
            LOG.trace("no certificate was shown", none);
            return null;
        }
    }

    private static ClientCertificate read(X509Certificate own) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(own.getEncoded());
            var subject = new LdapName(own.getSubjectX500Principal().getName());
            return new ClientCertificate(HexFormat.of().formatHex(digest), part(subject, "CN"), part(subject, "O"));
        } catch (CertificateEncodingException | NoSuchAlgorithmException | InvalidNameException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable String part(LdapName subject, String type) {
        return subject.getRdns().stream()
                .filter(each -> each.getType().equalsIgnoreCase(type))
                .map(each -> String.valueOf(each.getValue()))
                .findFirst()
                .orElse(null);
    }
}
