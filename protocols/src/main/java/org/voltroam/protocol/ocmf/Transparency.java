package org.voltroam.protocol.ocmf;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Files of the transparency software: {@code <values><value><signedData/><publicKey/></value></values>}.
 *
 * @param values in the order of the file
 */
public record Transparency(List<Value> values) {

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
                signed = reader.getElementText();
            } else if (reader.isStartElement() && reader.getLocalName().equals("publicKey")) {
                key = reader.getElementText();
            }
        }
        return new Value(context, signed, key);
    }
}
