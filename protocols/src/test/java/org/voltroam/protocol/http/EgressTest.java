package org.voltroam.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S09")
class EgressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/ocpi",
                "https://127.8.9.10",
                "https://10.0.0.1/",
                "https://172.16.0.1/",
                "https://172.31.255.255/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/",
                "https://0.0.0.0/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://[::1]/",
                "https://[::]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]:8443/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "https://[2001:0:7f00:1::]/",
                "https://[fe80::1]/",
                "https://[fe80::1%25eth0]/",
                "https://[fc00::1]/",
                "https://[fd12:3456::1]/",
                "https://[ff02::1]/",
                "https://2130706433/",
                "https://127.1/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://127.0.0.01/",
                "https://127.0.0.1./",
                "https://8.8.8.8.1/",
                "https://999.1.1.1/",
                "https://localhost/",
                "https://LOCALHOST./",
                "https://me.localhost/",
                "https://partner.example@10.0.0.1/",
                "https://user:secret@partner.example/",
                "https://partner.example\\@10.0.0.1/",
                "https://partner example/",
                "https://%31%32%37.0.0.1/",
                "https:///ocpi",
                "https://",
                "http://partner.example/ocpi",
                "file:///etc/passwd",
                "gopher://partner.example/",
                "ftp://partner.example/",
                "jar:https://partner.example/!/",
                "//partner.example/",
                "partner.example",
                "",
            })
    void aUrlThatLeadsInsideIsRefused(String url) {
        assertThat(Egress.PUBLIC.objection(url)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://partner.example/ocpi/versions",
                "https://ocpi.partner.example:8443/ocpi?a=b@c",
                "HTTPS://Partner.Example/",
                "https://93.184.215.14/",
                "https://172.32.0.1/",
                "https://[2606:2800:220:1:248:1893:25c8:1946]/",
                "https://partner.example.",
                "https://4.partner.example/",
                "https://under_score.partner.example/",
            })
    void aUrlOnThePublicInternetIsTaken(String url) {
        assertThat(Egress.PUBLIC.objection(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/ocpi",
                "http://localhost:1/",
                "http://[::1]:80/",
                "http://partner.example/"
            })
    void developmentMeansHttpAndThisMachine(String url) {
        assertThat(Egress.DEVELOPMENT.objection(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/",
                "http://169.254.169.254/",
                "http://2130706433/",
                "http://0.0.0.0/",
                "file:///"
            })
    void developmentMeansNoMoreThanThisMachine(String url) {
        assertThat(Egress.DEVELOPMENT.objection(url)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "::1",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fd00::1",
                "0.0.0.0",
                "64:ff9b::a00:1"
            })
    void anAddressInsideIsRefusedWhateverNameStandsForIt(String address) throws UnknownHostException {
        assertThat(Egress.PUBLIC.objection(InetAddress.getByName(address))).isPresent();
    }
}
