package org.voltroam.protocol.ocmf;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Files of the transparency software: {@code <values><value><signedData/><publicKey/></value></values>}.
 *
 * @param values in the order of the file
 */
public record Transparency(List<Value> values) {

    private static final String BASE64 = "base64";

    public Transparency {
        values = List.copyOf(values);
    }

    /**
     * One signed record.
     *
     * @param context what it is about, {@code Transaction.Begin}
     */
    public record Value(
            @Nullable String context,
            String signedData,
            @Nullable String publicKey) {}

    /** As a file. Source: values.xsd of the transparency software; the key stands before what it signed. */
    public String write() {
        var text = new StringWriter();
        try {
            var writer = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeStartElement("values");
            for (var value : values) {
                write(value, writer);
            }
            writer.writeEndElement();
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a text can always be written to", impossible);
        }
        return text.toString();
    }

    private static void write(Value value, XMLStreamWriter writer) throws XMLStreamException {
        writer.writeStartElement("value");
        if (value.context() != null) {
            writer.writeAttribute("context", value.context());
        }
        if (value.publicKey() != null) {
            element("publicKey", Texts.isHex(value.publicKey()) ? "hex" : BASE64, value.publicKey(), writer);
        }
        var plain = value.signedData().chars().allMatch(Transparency::isKept);
        var data = plain ? value.signedData() : Texts.base64(value.signedData().getBytes(StandardCharsets.UTF_8));
        element("signedData", plain ? "plain" : BASE64, data, writer);
        writer.writeEndElement();
    }

    /** XML knows no other control characters, and takes a carriage return for a line's end: what was signed would be another text. */
    private static boolean isKept(int character) {
        return character >= ' ' && !Character.isSurrogate((char) character) && character < 0xFFFE;
    }

    private static void element(String name, String encoding, String text, XMLStreamWriter writer)
            throws XMLStreamException {
        writer.writeStartElement(name);
        if (name.equals("signedData")) {
            writer.writeAttribute("format", "OCMF");
        }
        writer.writeAttribute("encoding", encoding);
        writer.writeCharacters(text);
        writer.writeEndElement();
    }

    /** @throws IllegalArgumentException for what is no such file */
    public static Transparency read(String xml) {
        var factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false); // a file may not make us read another
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            var reader = factory.createXMLStreamReader(new StringReader(bare(xml)));
            var values = new ArrayList<Value>();
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("value")) {
                    values.add(value(reader));
                }
            }
            return new Transparency(values);
        } catch (XMLStreamException broken) {
            throw new IllegalArgumentException("not XML: " + broken.getMessage(), broken);
        }
    }

    /** Without the mark of byte order that some programs begin a file with. */
    private static String bare(String xml) {
        return (xml.startsWith("\uFEFF") ? xml.substring(1) : xml).strip();
    }

    private static Value value(XMLStreamReader reader) throws XMLStreamException {
        var context = reader.getAttributeValue(null, "context");
        String signed = "";
        String key = null;
        while (reader.next() != XMLStreamConstants.END_ELEMENT
                || !reader.getLocalName().equals("value")) {
            if (reader.isStartElement() && reader.getLocalName().equals("signedData")) {
                var encoding = reader.getAttributeValue(null, "encoding");
                var text = reader.getElementText();
                signed = BASE64.equalsIgnoreCase(encoding) ? Texts.recordIn(text) : text;
            } else if (reader.isStartElement() && reader.getLocalName().equals("publicKey")) {
                key = reader.getElementText();
            }
        }
        return new Value(context, signed, key);
    }
}
