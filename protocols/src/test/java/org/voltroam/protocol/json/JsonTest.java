package org.voltroam.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.voltroam.protocol.json.Json.MalformedJson;

final class JsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{]",
                "{\"a\":1,}",
                "{'a':1}",
                "{\"a\":1} x",
                "{\"a\":1,\"a\":2}",
                "NaN",
                "01",
                "{\"a\":1e101}",
                "{\"a\":1e-101}",
                "{\"a\":1e999999999}",
                "{\"a\":\"\u0001\"}",
                "{\"a\":\"\\u0000\"}",
                "{\"a\":\"\\ud83d\"}",
                "{\"a\":\"\\ude00\\ud83d\"}"
            })
    void whatIsNoJsonOrWouldHurtIsRefusedWithAReason(String text) {
        assertThatThrownBy(() -> Json.parse(text))
                .isInstanceOf(MalformedJson.class)
                .message()
                .isNotBlank();
    }

    @Test
    void nestingIsBounded() {
        assertThat(Json.parse("[".repeat(60) + "]".repeat(60)).isArray()).isTrue();
        assertThatThrownBy(() -> Json.parse("[".repeat(65) + "]".repeat(65))).isInstanceOf(MalformedJson.class);
    }

    @Test
    void numbersKeepEveryDigit() {
        var text = "{\"a\":0.1000,\"b\":12345678901234567890.123456789,\"c\":100}";

        assertThat(Json.text(Json.parse(text))).isEqualTo(text);
        assertThat(Json.parse("1.10").decimalValue()).isEqualTo(new BigDecimal("1.10"));
    }

    @Test
    void anExponentIsWrittenOut() {
        assertThat(Json.text(Json.parse("1e3"))).isEqualTo("1000");
        assertThat(Json.text(Json.parse("15e-1"))).isEqualTo("1.5");
    }

    @Test
    void tryingSaysNothingAboutWhatIsWrong() {
        assertThat(Json.tryParse("{".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(Json.tryParse("{}".getBytes(StandardCharsets.UTF_8))).isPresent();
    }

    @Test
    void anExponentBeyondAllNumbersIsMalformed() {
        assertThatThrownBy(() -> Json.parse("[1e99999999999]")).isInstanceOf(MalformedJson.class);
        assertThatThrownBy(() -> Json.parse("[1e999999999]")).isInstanceOf(MalformedJson.class);
    }

    /** A property: whatever bytes come, the answer is a tree or MalformedJson. */
    @Test
    void noGarbageBreaksTheParser() {
        var random = new Random(20260314);
        for (int round = 0; round < 5000; round++) {
            var bytes = garbage(random);
            try {
                Json.parse(bytes);
            } catch (MalformedJson broken) {
                assertThat(broken.getMessage()).isNotBlank();
            }
        }
    }

    private static byte[] garbage(Random random) {
        var alphabet = "{}[]\",:0123456789eE+-.truefalsn\\u \u00e9\n";
        var text = new StringBuilder();
        for (int length = random.nextInt(40); length > 0; length--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
