package org.voltroam.app;

/** {@code HOST:PORT} as people write it; port 0 is any free one. */
record ListenAddress(String host, int port) {

    static ListenAddress of(String text) {
        var colon = text.lastIndexOf(':');
        if (colon < 1 || !text.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw new Trouble("an address is HOST:PORT, as in 127.0.0.1:9000, not " + text);
        }
        return new ListenAddress(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }
}
