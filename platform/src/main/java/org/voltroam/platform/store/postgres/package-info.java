/**
 * PostgreSQL: where everything is that must survive.
 *
 * <p>Start at {@link org.voltroam.platform.store.postgres.Database}, one schema with its pool. {@link
 * org.voltroam.platform.store.postgres.EmbeddedPostgres} runs a server of our own when nobody brings one; {@link
 * org.voltroam.platform.store.postgres.Sql} reads and writes; {@link
 * org.voltroam.platform.store.postgres.GroupCommit} is for many small writes that must be durable before they are answered.
 */
@NullMarked
package org.voltroam.platform.store.postgres;

import org.jspecify.annotations.NullMarked;
