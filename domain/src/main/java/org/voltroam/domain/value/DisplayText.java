package org.voltroam.domain.value;

/** A text for people in one language (ISO 639-1). OCPI 2.2.1 types, DisplayText: text at most 512 characters, no HTML. */
public record DisplayText(String language, String text, Extras extras) {

    public DisplayText(String language, String text) {
        this(language, text, Extras.NONE);
    }
}
