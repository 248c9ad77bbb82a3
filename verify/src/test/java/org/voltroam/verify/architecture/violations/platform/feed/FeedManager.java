package org.voltroam.verify.architecture.violations.platform.feed;

/** Forbidden: a name that says nothing. */
public record FeedManager(int number) {}
