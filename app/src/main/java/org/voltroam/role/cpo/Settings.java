package org.voltroam.role.cpo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.catalog.station.SettingsCheck;
import org.voltroam.domain.catalog.station.SettingsCheck.Drift;
import org.voltroam.domain.catalog.station.SettingsTemplate;
import org.voltroam.domain.store.Change;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.StationId;
import org.voltroam.protocol.ocpp.station.ConnectedStation;
import org.voltroam.role.Member;

/**
 * Templates of settings, and how our stations keep to them. A station that has booted is brought to its template as soon as it speaks
 * after it was let in; whatever was right before and is not any more is an alarm.
 */
public final class Settings {

    private static final int MOST_DRIFTS = 20;

    private final Member member;
    private final Executor threads;
    private final Diaries diaries;
    private final Function<StationId, @Nullable ConnectedStation> hands;
    private final Set<StationId> booted = ConcurrentHashMap.newKeySet();
    private final Map<StationId, Object> turns = new ConcurrentHashMap<>();

    /** @param hands null for a station that is away */
    Settings(Member member, Executor threads, Diaries diaries, Function<StationId, @Nullable ConnectedStation> hands) {
        this.member = member;
        this.threads = threads;
        this.diaries = diaries;
        this.hands = hands;
    }

    /** It is looked at when it speaks again, so that the answer to its boot does not wait. */
    void booted(StationId station) {
        booted.add(station);
    }

    /** A station that is let in speaks. */
    void heard(StationId station) {
        if (booted.remove(station)) {
            threads.execute(() -> look(station, true, true));
        }
    }

    /**
     * Compares a station with its template now.
     *
     * @param write whether what differs is put right
     * @return empty when the station is away or does not answer, or when no template fits
     */
    public Optional<SettingsCheck> look(StationId station, boolean write) {
        return look(station, write, false);
    }

    /** Two at once for one station would write twice. */
    private Optional<SettingsCheck> look(StationId station, boolean write, boolean anew) {
        synchronized (turns.computeIfAbsent(station, first -> new Object())) {
            var hand = hands.apply(station);
            return hand == null
                    ? Optional.empty()
                    : template(station, hand).flatMap(template -> looked(station, hand, template, write, anew));
        }
    }

    private Optional<SettingsCheck> looked(
            StationId station, ConnectedStation hand, SettingsTemplate template, boolean write, boolean anew) {
        var before = last(station).orElse(null);
        var comparing = new Comparing(hand, template, before, write, anew);
        return comparing.findings().map(findings -> {
            var now = member.clock().instant();
            var drifts = drifts(station, comparing.drifted(), now);
            var all = latest(before == null ? List.of() : before.drifts(), drifts);
            var check = new SettingsCheck(member.id(), station, template.name(), template.saved(), findings, all, now);
            member.store().commit(Change.put(Kind.SETTINGS_CHECK, check));
            return check;
        });
    }

    private List<Drift> drifts(StationId station, Map<String, String> found, Instant now) {
        found.forEach(
                (name, value) -> diaries.of(station).alarmed(now, "its setting " + name + " was changed to " + value));
        return found.entrySet().stream()
                .map(each -> new Drift(each.getKey(), each.getValue(), now))
                .toList();
    }

    private static List<Drift> latest(List<Drift> before, List<Drift> now) {
        var all = Stream.concat(before.stream(), now.stream()).toList();
        return all.subList(Math.max(0, all.size() - MOST_DRIFTS), all.size());
    }

    /** What came of the last look, also while the station is away. */
    public Optional<SettingsCheck> last(StationId station) {
        return member.store()
                .find(Kind.SETTINGS_CHECK, Kind.key(member.id(), station.ci().folded()));
    }

    private Optional<SettingsTemplate> template(StationId station, ConnectedStation hand) {
        var boot = diaries.of(station).seen().boot();
        return templates().stream()
                .filter(each -> each.fits(
                        hand.version(), boot == null ? null : boot.vendor(), boot == null ? null : boot.model()))
                .max(Comparator.comparingInt(SettingsTemplate::closeness).thenComparing(SettingsTemplate::name));
    }

    public List<SettingsTemplate> templates() {
        var all = new ArrayList<SettingsTemplate>();
        member.store().each(Kind.SETTINGS_TEMPLATE, each -> {
            if (each.party().equals(member.id())) {
                all.add(each);
            }
        });
        all.sort(Comparator.comparing(SettingsTemplate::name));
        return List.copyOf(all);
    }

    /**
     * Saves a template in place of the one of that name. Stations are brought to it when they boot, or by order.
     *
     * @throws IllegalArgumentException when it holds a password
     */
    public void save(SettingsTemplate template) {
        if (template.settings().stream().anyMatch(SettingsTemplate.Wanted::isPassword)) {
            throw new IllegalArgumentException("passwords are given one by one, by the order password");
        }
        member.store().commit(Change.put(Kind.SETTINGS_TEMPLATE, template));
    }
}
