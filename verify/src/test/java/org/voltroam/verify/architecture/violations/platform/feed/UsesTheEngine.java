package org.voltroam.verify.architecture.violations.platform.feed;

import io.vertx.core.Vertx;

/** Forbidden: the engine outside its package. */
public record UsesTheEngine(Vertx engine) {}
