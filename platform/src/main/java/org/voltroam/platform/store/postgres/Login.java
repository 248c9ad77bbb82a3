package org.voltroam.platform.store.postgres;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Where a database is and who we are there.
 *
 * @param url {@code jdbc:postgresql://host:port/database}
 */
public record Login(String url, String user, String password) {

    /**
     * From one URL with {@code user} and {@code password} among its parameters, {@code jdbc:postgresql://host/db?user=me&password=secret}.
     * What is missing there is empty, and then PostgreSQL's own rules (pgpass, trust) decide.
     */
    public static Login of(String url) {
        return new Login(url, parameter(url, "user"), parameter(url, "password"));
    }

    private static String parameter(String url, String name) {
        var found = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(url);
        return found.find() ? URLDecoder.decode(found.group(1), StandardCharsets.UTF_8) : "";
    }

    /**
     * A connection of its own, outside any pool. It answers or fails within seconds when the server is unreachable.
     *
     * @param schema where unqualified names are looked up; empty for the server's default
     */
    Connection connect(String schema) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("loginTimeout", "10");
        properties.setProperty("socketTimeout", "60");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "voltroam");
        properties.setProperty("reWriteBatchedInserts", "true"); // many rows in one INSERT, which costs the server half
        if (!schema.isEmpty()) {
            properties.setProperty("currentSchema", schema);
        }
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public String toString() {
        return user + "@" + url.replaceAll("password=[^&]*", "password=...");
    }
}
