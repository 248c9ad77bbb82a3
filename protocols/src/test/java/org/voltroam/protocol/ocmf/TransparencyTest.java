package org.voltroam.protocol.ocmf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** Files for the transparency software: what is written is read again, letter by letter. */
class TransparencyTest {

    private static final Path SCHEMA = Path.of("../../shared/data/ocmf/values.xsd");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OCMF|{\"MS\":\"M-1\"}|{\"SD\":\"00\"}",
                "OCMF|{\"ID\":\"<a> & \\\"b\\\" ]]>\"}|{\"SD\":\"00\"}",
                "OCMF|{\r\n \"MS\":\"Stra\u00dfe\" \n}|{\"SD\":\"00\"}",
                "OCMF|{\"MS\":\"\ud83d\udd0c\u0001\"}|{\"SD\":\"00\"}"
            })
    @Tag("MON-ECH-05")
    void aRecordIsReadAsItWasWritten(String record) {
        var file = file(record, "MFkw+/AB==");

        assertThat(Transparency.read(file.write())).isEqualTo(file);
    }

    @Test
    @Tag("MON-ECH-05")
    void theFileIsOneOfTheTransparencySoftware() throws SAXException, IOException {
        if (!Files.exists(SCHEMA)) {
            System.out.println("skipped: no " + SCHEMA);
            return;
        }
        var schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(SCHEMA.toFile());

        for (var file : List.of(
                file("OCMF|{}|{\"SD\":\"00\"}", "00ff"),
                file("OCMF|{\r}|{\"SD\":\"00\"}", "MFkw"),
                new Transparency(List.of(new Transparency.Value(null, "OCMF|{}|{}", null))))) {
            schema.newValidator().validate(new StreamSource(new StringReader(file.write())));
        }
    }

    private static Transparency file(String record, String key) {
        return new Transparency(List.of(
                new Transparency.Value("Transaction.Begin", record, key),
                new Transparency.Value("Transaction.End", record, key)));
    }
}
