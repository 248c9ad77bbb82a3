package org.voltroam.web.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.voltroam.domain.value.CurrencyCode;
import org.voltroam.domain.value.Money;

/** Numbers and moments as people read them. */
public final class Words {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    private Words() {}

    /** With at least the currency's minor digits: {@code 12.50}. */
    public static String amount(BigDecimal amount, CurrencyCode currency) {
        var plain = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        return plain.setScale(Math.max(plain.scale(), currency.minorDigits()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    public static String amount(Money money) {
        return amount(money.amount(), money.currency());
    }

    /** At most so many decimals, none that is zero: {@code 11.5}. */
    public static String number(BigDecimal number, int decimals) {
        var rounded = number.setScale(decimals, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : plain(rounded);
    }

    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** {@code 1 h 12 min}; below an hour {@code 12 min 30 s}. */
    public static String duration(Duration duration) {
        var hours = duration.toHours();
        if (hours > 0) {
            return hours + " h " + duration.toMinutesPart() + " min";
        }
        var seconds = duration.toSecondsPart();
        return duration.toMinutes() + " min" + (seconds == 0 ? "" : " " + seconds + " s");
    }

    /** Hours as OCPI states them, as a duration. */
    public static Duration hours(BigDecimal hours) {
        return Duration.ofSeconds(hours.multiply(BigDecimal.valueOf(3600))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue());
    }

    public static String time(Instant moment, ZoneId zone) {
        return TIME.format(moment.atZone(zone));
    }

    public static String day(Instant moment, ZoneId zone) {
        return DAY.format(moment.atZone(zone));
    }

    public static String shortDay(Instant moment, ZoneId zone) {
        return SHORT_DAY.format(moment.atZone(zone));
    }

    /** To the millisecond, for the trail. */
    public static String exactly(Instant moment, ZoneId zone) {
        return SECONDS.format(moment.atZone(zone));
    }

    /** {@code AC_3_PHASE} is {@code ac 3 phase}. */
    public static String lower(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
