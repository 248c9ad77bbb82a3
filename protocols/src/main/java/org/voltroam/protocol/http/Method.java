package org.voltroam.protocol.http;

/** The methods we serve and send. */
public enum Method {
    GET,
    HEAD,
    POST,
    PUT,
    PATCH,
    DELETE,
    OPTIONS
}
