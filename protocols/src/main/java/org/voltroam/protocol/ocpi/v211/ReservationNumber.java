package org.voltroam.protocol.ocpi.v211;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.voltroam.protocol.ocpi.bridge.Loss.Kind;

/**
 * The name of a reservation, which 2.1.1 makes a whole number (mod_commands, ReserveNow.reservation_id) and later versions a text.
 *
 * <p>The same text always becomes the same number, so that a reservation sent again replaces the former. Nothing in 2.1.1 speaks of
 * the number again, so that no table has to lead back from it.
 */
final class ReservationNumber {

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

    private ReservationNumber() {}

    static int of(String name, Outbound outbound) {
        if (NUMBER.matcher(name).matches()) {
            return Integer.parseInt(name);
        }
        var sum = new CRC32();
        sum.update(name.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        var number = (int) (sum.getValue() & Integer.MAX_VALUE);
        outbound.lose("reservation_id", Kind.NARROWED, name + " is said as " + number);
        return number;
    }
}
