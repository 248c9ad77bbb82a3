package org.voltroam.platform.store.postgres;

import java.util.function.BinaryOperator;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;

/** Which fields are sealed in the database: of a connection the token we show. Everything else is as it is. */
record Sealing(Seal seal, String schema) {

    Change sealed(Change change) {
        return change instanceof Change.Put<?>(var kind, Connection connection)
                ? Change.put(Kind.CONNECTION, with(connection, seal::seal))
                : change;
    }

    <V> V opened(V value, Class<V> type) {
        return value instanceof Connection connection ? type.cast(with(connection, seal::open)) : value;
    }

    private Connection with(Connection connection, BinaryOperator<String> change) {
        var token = connection.ourToken();
        return token == null
                ? connection
                : connection.withOurToken(change.apply(token, schema + "/" + connection.name()));
    }
}
