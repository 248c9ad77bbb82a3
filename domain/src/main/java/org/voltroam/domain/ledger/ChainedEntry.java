package org.voltroam.domain.ledger;

/** An entry and its place in the chain: the hash of its predecessor, and its own over both. */
public record ChainedEntry(ChainHash previous, Entry entry, ChainHash hash) {}
