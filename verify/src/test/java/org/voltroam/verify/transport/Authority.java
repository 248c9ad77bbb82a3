package org.voltroam.verify.transport;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Issues certificates for this machine, with the Java runtime's keytool. */
record Authority(Path folder) {

    private static final String PASSWORD = "password";

    /** A key and its certificate, both PEM, and the fingerprint of the latter. */
    record Issued(Path key, Path certificate, String sha256) {}

    static Authority in(Path folder) throws IOException, InterruptedException {
        var authority = new Authority(folder);
        authority.keytool("ca", "-dname", "CN=authority", "-ext", "bc:c");
        return authority;
    }

    Path certificate() throws IOException, GeneralSecurityException {
        return pem("ca", "CERTIFICATE", keys().getCertificate("ca").getEncoded());
    }

    Issued issue(String name) throws IOException, InterruptedException, GeneralSecurityException {
        keytool(name, "-signer", "ca", "-dname", "CN=" + name, "-ext", "san=dns:localhost,ip:127.0.0.1");
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

    private KeyStore keys() throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(new File(store()), PASSWORD.toCharArray());
    }

    private String store() {
        return folder.resolve("store.p12").toString();
    }

    private void keytool(String alias, String... more) throws IOException, InterruptedException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var words = new ArrayList<>(List.of(tool, "-genkeypair", "-alias", alias, "-keyalg", "EC"));
        words.addAll(List.of("-storetype", "PKCS12", "-keystore", store(), "-storepass", PASSWORD));
        words.addAll(List.of(more));
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
