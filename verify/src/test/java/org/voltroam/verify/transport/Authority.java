package org.voltroam.verify.transport;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Issues certificates for this machine, with the Java runtime's keytool. */
record Authority(Path folder) {

    private static final String PASSWORD = "password";

    /** A key and its certificate, both PEM, and the fingerprint of the latter. */
    record Issued(Path key, Path certificate, String sha256) {}

    static Authority in(Path folder) throws IOException, InterruptedException {
        var authority = new Authority(folder);
        authority.keytool("ca", "-keyalg", "EC", "-dname", "CN=authority", "-ext", "bc:c", "-ext", "ku=kCS,cRLs");
        return authority;
    }

    Path certificate() throws IOException, GeneralSecurityException {
        return pem("ca", "CERTIFICATE", keys().getCertificate("ca").getEncoded());
    }

    Issued issue(String name) throws IOException, InterruptedException, GeneralSecurityException {
        return issue(name, "CN=" + name, "-keyalg", "EC");
    }

    /** @param more words for keytool, the algorithm of the key among them */
    Issued issue(String name, String subject, String... more)
            throws IOException, InterruptedException, GeneralSecurityException {
        var words =
                new ArrayList<>(List.of("-signer", "ca", "-dname", subject, "-ext", "san=dns:localhost,ip:127.0.0.1"));
        words.addAll(List.of(more));
        keytool(name, words.toArray(String[]::new));
        var keys = keys();
        var encoded = keys.getCertificate(name).getEncoded();
        return new Issued(
                pem(
                        name + "-key",
                        "PRIVATE KEY",
                        keys.getKey(name, PASSWORD.toCharArray()).getEncoded()),
                pem(name, "CERTIFICATE", encoded),
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded)));
    }

    /** The list of what is good no longer. */
    Path revoking(String name) throws IOException, InterruptedException, GeneralSecurityException {
        var number = ((X509Certificate) keys().getCertificate(name)).getSerialNumber();
        var list = folder.resolve("revoked.crl");
        run(List.of("-gencrl", "-alias", "ca", "-id", number.toString(), "-rfc", "-file", list.toString()));
        return list;
    }

    /** How a client trusts this authority, and shows what was issued under that name; null for nothing. */
    SSLContext context(@Nullable String name) throws IOException, GeneralSecurityException {
        var own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        if (name != null) {
            var key = keys().getKey(name, PASSWORD.toCharArray());
            own.setKeyEntry(name, key, PASSWORD.toCharArray(), keys().getCertificateChain(name));
        }
        var shown = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        shown.init(own, PASSWORD.toCharArray());
        var known = KeyStore.getInstance("PKCS12");
        known.load(null, null);
        known.setCertificateEntry("ca", keys().getCertificate("ca"));
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(known);
        var context = SSLContext.getInstance("TLS");
        context.init(shown.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }

    private KeyStore keys() throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(new File(store()), PASSWORD.toCharArray());
    }

    private String store() {
        return folder.resolve("store.p12").toString();
    }

    private void keytool(String alias, String... more) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("-genkeypair", "-alias", alias));
        words.addAll(List.of(more));
        run(words);
    }

    private void run(List<String> asked) throws IOException, InterruptedException {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        words.addAll(asked);
        words.addAll(List.of("-storetype", "PKCS12", "-keystore", store(), "-storepass", PASSWORD));
        var ended = new ProcessBuilder(words).inheritIO().start().waitFor();
        if (ended != 0) {
            throw new IllegalStateException("keytool ended with " + ended);
        }
    }

    private Path pem(String file, String name, byte[] bytes) throws IOException {
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return Files.writeString(
                folder.resolve(file + ".pem"),
                "-----BEGIN " + name + "-----\n" + text + "\n-----END " + name + "-----\n");
    }
}
