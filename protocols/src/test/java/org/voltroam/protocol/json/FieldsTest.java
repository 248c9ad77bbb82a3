package org.voltroam.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.voltroam.domain.value.Extras;
import org.voltroam.domain.value.Open;
import org.voltroam.protocol.json.Violation.Code;

final class FieldsTest {

    private final Violations violations = new Violations();

    private enum Colour {
        RED,
        BLUE
    }

    private Fields fields(String json) {
        return Fields.of(Json.parse(json), "", violations);
    }

    private List<String> found() {
        return violations.all().stream()
                .map(each -> each.pointer() + " " + each.code())
                .toList();
    }

    @Test
    void aGoodObjectIsReadWithoutAWord() {
        var in = fields(
                "{\"text\":\"a\",\"number\":1.50,\"whole\":7,\"flag\":true,\"at\":\"2026-03-14T21:05:00Z\",\"colour\":\"RED\"}");

        assertThat(in.requiredString("text", 10)).isEqualTo("a");
        assertThat(in.requiredNumber("number")).isEqualTo(new BigDecimal("1.50"));
        assertThat(in.requiredInteger("whole")).isEqualTo(7);
        assertThat(in.requiredBool("flag")).isTrue();
        assertThat(in.requiredInstant("at")).isEqualTo(Instant.parse("2026-03-14T21:05:00Z"));
        assertThat(in.requiredOpen("colour", Colour.class).is(Colour.RED)).isTrue();
        assertThat(in.extras().isEmpty()).isTrue();
        assertThat(found()).isEmpty();
    }

    @Test
    void aWordThatThisVersionDoesNotHaveIsNotedAndKept() {
        var in = fields("{\"one\":\"BLUE\",\"more\":[\"RED\",\"BLUE\",\"GREEN\"]}");
        var words = Words.without(Set.of(Colour.BLUE));

        assertThat(in.requiredOpen("one", words).is(Colour.BLUE)).isTrue();
        assertThat(in.openList("more", words)).extracting(Open::text).containsExactly("RED", "BLUE", "GREEN");
        assertThat(found()).containsExactly("/one UNKNOWN_VALUE", "/more/1 UNKNOWN_VALUE", "/more/2 UNKNOWN_VALUE");
    }

    @Test
    void aFurtherWordOfAGrowingEnumIsAsGoodAsAnother() {
        var in = fields("{\"one\":\"GREEN\",\"more\":[\"RED\",\"GREEN\"]}");

        assertThat(in.requiredOpen("one", Words.growing(Colour.class)).text()).isEqualTo("GREEN");
        assertThat(in.requiredOpenList("more", Words.growing(Colour.class))).hasSize(2);
        assertThat(found()).isEmpty();
    }

    @Test
    void aListThatMustHaveSomethingInItIsNotedWhenItHasNot() {
        var in = fields("{\"empty\":[]}");

        assertThat(in.requiredStrings("empty", 10)).isEmpty();
        assertThat(in.requiredStrings("missing", 10)).isEmpty();
        assertThat(found()).containsExactly("/empty EMPTY", "/missing MISSING");
    }

    @Test
    void everyMissingFieldIsNamedAndHasAStandIn() {
        var in = fields("{\"n\":null}");

        assertThat(in.requiredString("text", 10)).isEmpty();
        assertThat(in.requiredNumber("number")).isZero();
        assertThat(in.requiredInteger("n")).isZero();
        assertThat(in.requiredBool("flag")).isFalse();
        assertThat(in.requiredInstant("at")).isEqualTo(Instant.EPOCH);
        assertThat(in.requiredOpen("colour", Colour.class).text()).isEmpty();
        assertThat(in.requiredChildren("list", child -> child)).isEmpty();
        assertThat(found())
                .containsExactly(
                        "/text MISSING",
                        "/number MISSING",
                        "/n MISSING",
                        "/flag MISSING",
                        "/at MISSING",
                        "/colour MISSING",
                        "/list MISSING");
    }

    @Test
    void anOptionalFieldThatIsNullIsNotThere() {
        var in = fields("{\"text\":null}");

        assertThat(in.string("text", 10)).isNull();
        assertThat(in.has("text")).isFalse();
        assertThat(in.instant("at")).isNull();
        assertThat(found()).isEmpty();
    }

    @Test
    void textThatIsTooLongIsNotedAndKeptWhole() {
        assertThat(fields("{\"text\":\"abcdef\"}").string("text", 3)).isEqualTo("abcdef");
        assertThat(found()).containsExactly("/text TOO_LONG");
    }

    @Test
    void textOfAnotherFormIsNotedAndKept() {
        assertThat(fields("{\"text\":\"abc\"}").string("text", 3, Pattern.compile("\\d+")))
                .isEqualTo("abc");
        assertThat(found()).containsExactly("/text BAD_FORMAT");
    }

    @Test
    void aNumberAsTextAndATextAsNumberAreReadAndNoted() {
        var in = fields("{\"number\":\"1.50\",\"text\":7,\"flag\":\"true\",\"one\":1}");

        assertThat(in.number("number")).isEqualTo(new BigDecimal("1.50"));
        assertThat(in.string("text", 5)).isEqualTo("7");
        assertThat(in.bool("flag")).isTrue();
        assertThat(in.bool("one")).isTrue();
        assertThat(found())
                .containsExactly("/number WRONG_TYPE", "/text WRONG_TYPE", "/flag WRONG_TYPE", "/one WRONG_TYPE");
    }

    @Test
    void aNumberAsTextThatWouldFillAllMemoryIsNoNumber() {
        assertThat(fields("{\"number\":\"1e999999999\"}").number("number")).isNull();
    }

    @Test
    void whatCannotBeUsedIsKeptAsItWas() {
        var in = fields(
                "{\"number\":\"many\",\"text\":[1],\"at\":\"soon\",\"whole\":1.5,\"child\":3,\"list\":{\"a\":1}}");

        assertThat(in.number("number")).isNull();
        assertThat(in.string("text", 5)).isNull();
        assertThat(in.instant("at")).isNull();
        assertThat(in.integer("whole")).isNull();
        assertThat(in.<Fields>child("child", child -> child)).isNull();
        assertThat(in.children("list", child -> child)).isEmpty();
        assertThat(in.extras().json())
                .isEqualTo(Map.of(
                        "number", "\"many\"",
                        "text", "[1]",
                        "at", "\"soon\"",
                        "whole", "1.5",
                        "child", "3",
                        "list", "{\"a\":1}"));
        assertThat(found()).hasSize(6);
    }

    @Test
    void fieldsNobodyAskedForAreKept() {
        var in = fields("{\"text\":\"a\",\"x\":{\"y\":1.50},\"z\":null}");
        in.string("text", 10);

        assertThat(in.extras().json()).isEqualTo(Map.of("x", "{\"y\":1.50}", "z", "null"));
    }

    @Test
    void aValueOfAnEnumWeDoNotKnowIsNotedAndKept() {
        var in = fields("{\"colour\":\"GREEN\",\"colours\":[\"red\",\"GREEN\",3]}");

        assertThat(in.requiredOpen("colour", Colour.class).text()).isEqualTo("GREEN");
        assertThat(in.openList("colours", Colour.class)).hasSize(3);
        assertThat(found())
                .containsExactly("/colour UNKNOWN_VALUE", "/colours/1 UNKNOWN_VALUE", "/colours/2 WRONG_TYPE");
    }

    @Test
    void pointersLeadToTheFieldAndEscapeWhatTheyMust() {
        var in = fields("{\"list\":[{},{\"a/b~c\":5}]}");

        in.children("list", child -> child.requiredString("a/b~c", 5));

        assertThat(found()).containsExactly("/list/0/a~1b~0c MISSING", "/list/1/a~1b~0c WRONG_TYPE");
    }

    @Test
    void aMissingChildIsNamedOnceAndNotFieldByField() {
        fields("{}").requiredChild("child", child -> child.requiredString("text", 5));

        assertThat(found()).containsExactly("/child MISSING");
    }

    @Test
    void anEmptyListWhereOneIsNeededIsNoted() {
        fields("{\"list\":[]}").requiredChildren("list", child -> child);

        assertThat(found()).containsExactly("/list EMPTY");
    }

    @Test
    void whatIsNoObjectIsSaidToBeNone() {
        var in = Fields.of(Json.parse("[1]"), "/3", violations);

        assertThat(in.requiredString("text", 5)).isEmpty();
        assertThat(violations.all().getFirst().code()).isEqualTo(Code.WRONG_TYPE);
        assertThat(violations.all().getFirst().pointer()).isEqualTo("/3");
    }

    /** A property: no value in any field makes reading throw. */
    @Test
    void nothingAPeerWritesMakesReadingThrow() {
        for (var value :
                List.of("null", "1", "1.5", "\"x\"", "true", "[]", "[1]", "[[{}]]", "{}", "{\"a\":[]}", "[null]")) {
            var in = fields("{\"f\":" + value + "}");
            in.string("f", 5);
            in.number("f");
            in.integer("f");
            in.bool("f");
            in.instant("f");
            in.time("f");
            in.date("f");
            in.open("f", Colour.class);
            in.openList("f", Colour.class);
            in.strings("f", 5);
            in.child("f", Fields::extras);
            in.requiredChild("f", Fields::extras);
            in.children("f", Fields::extras);
            assertThat(in.extras()).isNotNull();
        }
    }

    @Test
    void midnightMayBeWrittenAsTwentyFour() {
        assertThat(fields("{\"t\":\"24:00\"}").time("t")).isEqualTo(LocalTime.MIDNIGHT);
        assertThat(fields("{\"t\":\"25:00\"}").time("t")).isNull();
        assertThat(fields("{\"d\":\"2026-02-30\"}").date("d")).isNull();
    }

    @Test
    void whatIsWrittenLeavesOutWhatIsNotThere() {
        var out = new Out()
                .put("text", (String) null)
                .put("number", new BigDecimal("1E+3"))
                .put("at", Instant.parse("2026-03-14T21:05:00.1Z"))
                .children("none", List.<String>of(), item -> Json.object())
                .extras(new Extras(Map.of("number", "7", "x", "[1.50]")))
                .done();

        assertThat(Json.text(out)).isEqualTo("{\"number\":1000,\"at\":\"2026-03-14T21:05:00.100Z\",\"x\":[1.50]}");
    }
}
