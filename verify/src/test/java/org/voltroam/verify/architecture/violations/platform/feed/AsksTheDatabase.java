package org.voltroam.verify.architecture.violations.platform.feed;

import java.sql.Connection;

/** Forbidden: SQL outside its package. */
public record AsksTheDatabase(Connection connection) {}
