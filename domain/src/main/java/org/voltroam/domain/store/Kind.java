package org.voltroam.domain.store;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.voltroam.domain.aftercare.dispute.Dispute;
import org.voltroam.domain.aftercare.quality.Judgement;
import org.voltroam.domain.aftercare.quality.MeterKey;
import org.voltroam.domain.aftercare.reconciliation.InvoiceCheck;
import org.voltroam.domain.catalog.location.EvseState;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.markup.MarkupRule;
import org.voltroam.domain.catalog.party.Agreement;
import org.voltroam.domain.catalog.party.Alias;
import org.voltroam.domain.catalog.party.ClientInfo;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Membership;
import org.voltroam.domain.catalog.power.LimitGroup;
import org.voltroam.domain.catalog.power.ToldLimit;
import org.voltroam.domain.catalog.station.ChargingStation;
import org.voltroam.domain.catalog.station.SettingsCheck;
import org.voltroam.domain.catalog.station.SettingsTemplate;
import org.voltroam.domain.catalog.station.StationStanding;
import org.voltroam.domain.catalog.tariff.HeardTariff;
import org.voltroam.domain.catalog.tariff.ShownTariff;
import org.voltroam.domain.catalog.tariff.Tariff;
import org.voltroam.domain.catalog.token.Contract;
import org.voltroam.domain.catalog.token.Token;
import org.voltroam.domain.catalog.uptime.EvseCondition;
import org.voltroam.domain.catalog.uptime.Excuse;
import org.voltroam.domain.journey.billing.Invoice;
import org.voltroam.domain.journey.cdr.Cdr;
import org.voltroam.domain.journey.command.Reservation;
import org.voltroam.domain.journey.quote.Quote;
import org.voltroam.domain.journey.quote.SigningKey;
import org.voltroam.domain.journey.session.HeldReport;
import org.voltroam.domain.journey.session.MeterLog;
import org.voltroam.domain.journey.session.Oddity;
import org.voltroam.domain.journey.session.Recording;
import org.voltroam.domain.journey.session.Session;
import org.voltroam.domain.journey.session.SignedReadings;
import org.voltroam.domain.journey.settlement.Reconciliation;
import org.voltroam.domain.journey.settlement.Settlement;
import org.voltroam.domain.journey.settlement.period.ClosedPeriod;
import org.voltroam.domain.journey.settlement.period.CutOff;
import org.voltroam.domain.journey.settlement.period.Statement;
import org.voltroam.domain.value.PartyId;

/**
 * A kind of object that is stored under a key.
 *
 * @param name stable, lower case with underscores: the table's name
 * @param key of an object, as text; equal keys mean the same object
 * @param owner whom lists are filtered by, null when the kind has no owner
 * @param lastUpdated what lists are ordered and filtered by
 * @param nature whether an object may change, and whether partners hear of it
 */
public record Kind<V>(
        String name,
        Class<V> type,
        Function<V, String> key,
        Function<V, @Nullable PartyId> owner,
        Function<V, Instant> lastUpdated,
        Nature nature) {

    public enum Nature {
        /** May change; nobody else is told. */
        PRIVATE,
        /** May change; each change is written to the change log, for delivery to partners. */
        SHARED,
        /** Never changes once written, and is written to the change log. */
        FACT,
        /** Never changes once written; nobody else is told. */
        PRIVATE_FACT
    }

    public static final Kind<Location> LOCATION = new Kind<>(
            "location",
            Location.class,
            location -> key(location.party(), location.id().ci().folded()),
            Location::party,
            Location::lastUpdated,
            Nature.SHARED);

    /** The status of an EVSE, apart from its location because it changes a thousand times as often. */
    public static final Kind<EvseState> EVSE_STATE = new Kind<>(
            "evse_state",
            EvseState.class,
            state -> key(
                    state.party(),
                    state.location().ci().folded(),
                    state.evse().ci().folded()),
            EvseState::party,
            EvseState::lastUpdated,
            Nature.SHARED);

    public static final Kind<Tariff> TARIFF = new Kind<>(
            "tariff",
            Tariff.class,
            tariff -> key(tariff.party(), tariff.id().ci().folded()),
            Tariff::party,
            Tariff::lastUpdated,
            Nature.SHARED);

    public static final Kind<Token> TOKEN = new Kind<>(
            "token",
            Token.class,
            token -> key(
                    token.party(),
                    token.uid().ci().folded(),
                    token.type().text().toLowerCase(Locale.ROOT)),
            Token::party,
            Token::lastUpdated,
            Nature.SHARED);

    /** A location that its CPO told everybody behind the hub: apart from what it told one of them. */
    public static final Kind<Location> PUBLIC_LOCATION = LOCATION.named("public_location");

    /** A tariff that its CPO told everybody behind the hub. */
    public static final Kind<Tariff> PUBLIC_TARIFF = TARIFF.named("public_tariff");

    /** A token that its eMSP told everybody behind the hub. */
    public static final Kind<Token> PUBLIC_TOKEN = TOKEN.named("public_token");

    /** How a hub reaches a party: the hub's own finding, or what a party heard of its hub. */
    public static final Kind<ClientInfo> CLIENT_INFO = new Kind<>(
            "client_info",
            ClientInfo.class,
            info -> key(info.party(), info.role().text().toLowerCase(Locale.ROOT)),
            ClientInfo::party,
            ClientInfo::lastUpdated,
            Nature.SHARED);

    public static final Kind<Session> SESSION = new Kind<>(
            "session",
            Session.class,
            session -> key(session.party(), session.id().ci().folded()),
            Session::party,
            Session::lastUpdated,
            Nature.SHARED);

    public static final Kind<Cdr> CDR = new Kind<>(
            "cdr",
            Cdr.class,
            cdr -> key(cdr.party(), cdr.id().ci().folded()),
            Cdr::party,
            Cdr::lastUpdated,
            Nature.FACT);

    /** Which CDRs an invoice between a CPO and an eMSP is about, our own and theirs. */
    public static final Kind<Reconciliation> RECONCILIATION = new Kind<>(
            "reconciliation",
            Reconciliation.class,
            each -> key(each.told().party(), each.told().id().ci().folded()),
            each -> each.told().party(),
            each -> each.told().lastUpdated(),
            Nature.SHARED);

    /** The tariffs that a hub has heard of, by name alone. */
    public static final Kind<HeardTariff> HEARD_TARIFF = new Kind<>(
            "heard_tariff",
            HeardTariff.class,
            heard -> key(heard.party(), heard.id().ci().folded()),
            HeardTariff::party,
            HeardTariff::at,
            Nature.PRIVATE);

    /** A CPO's own record of a charge that goes on or went on. */
    public static final Kind<Recording> RECORDING = new Kind<>(
            "recording",
            Recording.class,
            recording -> key(
                    recording.session().party(), recording.session().id().ci().folded()),
            recording -> recording.session().party(),
            recording -> recording.session().lastUpdated(),
            Nature.PRIVATE);

    /** What the meter of a charge that goes on has said since its recording was written. */
    public static final Kind<MeterLog> METER_LOG = new Kind<>(
            "meter_log",
            MeterLog.class,
            log -> meterLogKey(key(log.party(), log.session().ci().folded()), log.page()),
            MeterLog::party,
            log -> Instant.EPOCH,
            Nature.PRIVATE);

    /** What a station told of a transaction before its turn; gone when it was recorded. */
    public static final Kind<HeldReport> HELD_REPORT = new Kind<>(
            "held_report",
            HeldReport.class,
            held -> held.station().ci().folded() + "/" + held.transaction().ci().folded() + "/" + held.sequence(),
            HeldReport::party,
            HeldReport::heard,
            Nature.PRIVATE);

    /** What of a transaction a person should look at. */
    public static final Kind<Oddity> ODDITY = new Kind<>(
            "oddity",
            Oddity.class,
            oddity -> key(
                    oddity.party(),
                    oddity.station().ci().folded(),
                    oddity.transaction().ci().folded(),
                    oddity.sort().name().toLowerCase(Locale.ROOT),
                    oddity.text()),
            Oddity::party,
            Oddity::at,
            Nature.PRIVATE);

    /** A CPO's own record of a connector kept for a driver; gone when it was used, taken back or forgotten. */
    public static final Kind<Reservation> RESERVATION = new Kind<>(
            "reservation",
            Reservation.class,
            reservation -> key(
                    reservation.emsp(),
                    reservation.location().ci().folded(),
                    reservation.id().folded()),
            Reservation::emsp,
            Reservation::since,
            Nature.PRIVATE);

    public static final Kind<ChargingStation> STATION = new Kind<>(
            "station",
            ChargingStation.class,
            station -> station.id().ci().folded(),
            ChargingStation::party,
            station -> Instant.EPOCH,
            Nature.PRIVATE);

    public static final Kind<StationStanding> STATION_STANDING = new Kind<>(
            "station_standing",
            StationStanding.class,
            standing -> standing.id().ci().folded(),
            StationStanding::party,
            StationStanding::lastUpdated,
            Nature.PRIVATE);

    /** What an EVSE of ours was like, from when to when: what uptime is measured by. */
    public static final Kind<EvseCondition> EVSE_CONDITION = new Kind<>(
            "evse_condition",
            EvseCondition.class,
            each -> key(
                    each.party(),
                    each.location().ci().folded(),
                    each.evse().ci().folded(),
                    each.since().toString()),
            EvseCondition::party,
            EvseCondition::since,
            Nature.PRIVATE);

    /** Why an outage does not count. */
    public static final Kind<Excuse> EXCUSE = new Kind<>(
            "excuse",
            Excuse.class,
            each -> key(
                    each.party(),
                    each.location().ci().folded(),
                    each.evse().ci().folded(),
                    each.from().toString()),
            Excuse::party,
            Excuse::from,
            Nature.PRIVATE);

    /** How stations of one kind are to be set. */
    public static final Kind<SettingsTemplate> SETTINGS_TEMPLATE = new Kind<>(
            "settings_template",
            SettingsTemplate.class,
            template -> key(template.party(), template.name().toLowerCase(Locale.ROOT)),
            SettingsTemplate::party,
            SettingsTemplate::saved,
            Nature.PRIVATE);

    /** What came of comparing a station with its template, the last time. */
    public static final Kind<SettingsCheck> SETTINGS_CHECK = new Kind<>(
            "settings_check",
            SettingsCheck.class,
            check -> key(check.party(), check.station().ci().folded()),
            SettingsCheck::party,
            SettingsCheck::at,
            Nature.PRIVATE);

    /** Places of a CPO's stations that share a fuse. */
    public static final Kind<LimitGroup> LIMIT_GROUP = new Kind<>(
            "limit_group",
            LimitGroup.class,
            group -> key(group.party(), group.name().toLowerCase(Locale.ROOT)),
            LimitGroup::party,
            LimitGroup::saved,
            Nature.PRIVATE);

    /** Which limit a station has taken for one of its places, the last time. */
    public static final Kind<ToldLimit> TOLD_LIMIT = new Kind<>(
            "told_limit",
            ToldLimit.class,
            told -> key(
                    told.party(),
                    told.slot().station().ci().folded(),
                    Integer.toString(told.slot().place())),
            ToldLimit::party,
            ToldLimit::at,
            Nature.PRIVATE);

    public static final Kind<Contract> CONTRACT = new Kind<>(
            "contract",
            Contract.class,
            contract -> key(contract.party(), contract.id().ci().folded()),
            Contract::party,
            Contract::lastUpdated,
            Nature.PRIVATE);

    public static final Kind<Agreement> AGREEMENT = new Kind<>(
            "agreement",
            Agreement.class,
            agreement -> agreement.cpo() + "/" + agreement.emsp(),
            Agreement::cpo,
            Agreement::lastUpdated,
            Nature.PRIVATE);

    /** What members of a hub pay for each period. */
    public static final Kind<Membership> MEMBERSHIP = new Kind<>(
            "membership",
            Membership.class,
            each -> key(
                    each.hub(),
                    each.member() == null ? "everybody" : each.member().toString(),
                    each.role().name().toLowerCase(Locale.ROOT),
                    each.from() == null ? "ever" : each.from().toString()),
            Membership::hub,
            Membership::lastUpdated,
            Nature.PRIVATE);

    public static final Kind<Connection> CONNECTION = new Kind<>(
            "connection",
            Connection.class,
            Connection::name,
            connection -> null,
            Connection::lastUpdated,
            Nature.PRIVATE);

    /** Who is meant by an id that a peer knows which cannot tell parties apart; never taken back, or it would mean somebody else. */
    public static final Kind<Alias> ALIAS = new Kind<>(
            "alias",
            Alias.class,
            alias -> Alias.key(alias.peer(), alias.what(), alias.shown()),
            Alias::peer,
            Alias::since,
            Nature.PRIVATE_FACT);

    public static final Kind<Settlement> SETTLEMENT = new Kind<>(
            "settlement",
            Settlement.class,
            settlement ->
                    key(settlement.cdr().owner(), settlement.cdr().id().ci().folded()),
            settlement -> settlement.cdr().owner(),
            settlement -> settlement.entry().at(),
            Nature.PRIVATE_FACT);

    public static final Kind<Invoice> INVOICE = new Kind<>(
            "invoice",
            Invoice.class,
            invoice -> key(invoice.emsp(), invoice.id().ci().folded()),
            Invoice::emsp,
            Invoice::issuedAt,
            Nature.PRIVATE_FACT);

    public static final Kind<Cursor> CURSOR = new Kind<>(
            "cursor", Cursor.class, Cursor::receiver, cursor -> null, cursor -> Instant.EPOCH, Nature.PRIVATE);

    public static final Kind<Receipt> RECEIPT = new Kind<>(
            "receipt",
            Receipt.class,
            receipt -> receipt.receiver() + "/" + receipt.kind() + "/" + receipt.key(),
            receipt -> null,
            Receipt::at,
            Nature.PRIVATE);

    public static final Kind<Undelivered> UNDELIVERED = new Kind<>(
            "undelivered",
            Undelivered.class,
            kept -> kept.receiver() + "/" + kept.kind() + "/" + kept.key(),
            kept -> null,
            Undelivered::at,
            Nature.PRIVATE);

    public static final Kind<Incident> INCIDENT = new Kind<>(
            "incident",
            Incident.class,
            incident -> key(incident.partner(), incident.sort().name().toLowerCase(Locale.ROOT), incident.subject()),
            Incident::partner,
            Incident::at,
            Nature.PRIVATE);

    public static final Kind<Pulled> PULLED = new Kind<>(
            "pulled",
            Pulled.class,
            pulled -> key(pulled.partner(), pulled.module()),
            Pulled::partner,
            Pulled::at,
            Nature.PRIVATE);

    /** Every version of a tariff that a CPO told us, for what a driver was shown when a charge began. */
    public static final Kind<ShownTariff> SHOWN_TARIFF = new Kind<>(
            "shown_tariff",
            ShownTariff.class,
            shown -> key(
                    shown.key().owner(),
                    shown.key().id().ci().folded(),
                    shown.shown().toString()),
            shown -> shown.key().owner(),
            ShownTariff::shown,
            Nature.PRIVATE);

    /** What became of a CDR, apart from the CDR because it may change. */
    public static final Kind<Judgement> JUDGEMENT = new Kind<>(
            "judgement",
            Judgement.class,
            judgement -> key(judgement.cdr().owner(), judgement.cdr().id().ci().folded()),
            judgement -> judgement.cdr().owner(),
            Judgement::at,
            Nature.PRIVATE);

    /** What a period is settled from. */
    public static final Kind<CutOff> CUT_OFF = new Kind<>(
            "cut_off",
            CutOff.class,
            cutOff -> key(cutOff.keeper(), cutOff.period().toString()),
            CutOff::keeper,
            CutOff::at,
            Nature.PRIVATE_FACT);

    public static final Kind<Statement> STATEMENT = new Kind<>(
            "statement", Statement.class, Statement::name, Statement::keeper, Statement::at, Nature.PRIVATE_FACT);

    /** A period to which nothing is added any more. */
    public static final Kind<ClosedPeriod> CLOSED_PERIOD = new Kind<>(
            "closed_period",
            ClosedPeriod.class,
            closed -> key(closed.keeper(), closed.period().toString()),
            ClosedPeriod::keeper,
            ClosedPeriod::at,
            Nature.PRIVATE_FACT);

    /** What an eMSP disputes, and how far that is: in the store of who keeps the books. */
    public static final Kind<Dispute> DISPUTE = new Kind<>(
            "dispute",
            Dispute.class,
            dispute -> key(dispute.cdr().owner(), dispute.cdr().id().ci().folded()),
            dispute -> dispute.cdr().owner(),
            Dispute::lastMove,
            Nature.PRIVATE);

    /** What came of comparing a partner's invoice with what was accepted. */
    public static final Kind<InvoiceCheck> INVOICE_CHECK = new Kind<>(
            "invoice_check",
            InvoiceCheck.class,
            check -> key(
                    check.party(),
                    check.writer().toString(),
                    check.invoice().ci().folded()),
            InvoiceCheck::writer,
            InvoiceCheck::at,
            Nature.PRIVATE);

    /** Every version of what an eMSP adds; a version is never written twice. */
    public static final Kind<MarkupRule> MARKUP_RULE = new Kind<>(
            "markup_rule",
            MarkupRule.class,
            rule -> key(rule.emsp(), rule.id().toLowerCase(Locale.ROOT), Integer.toString(rule.version())),
            MarkupRule::emsp,
            MarkupRule::saved,
            Nature.PRIVATE_FACT);

    /** What an eMSP has promised its drivers. */
    public static final Kind<Quote> QUOTE = new Kind<>(
            "quote",
            Quote.class,
            quote -> key(quote.emsp(), quote.id().toLowerCase(Locale.ROOT)),
            Quote::emsp,
            Quote::made,
            Nature.PRIVATE);

    /** By which an eMSP signs; never taken back, or what was signed could not be checked. */
    public static final Kind<SigningKey> SIGNING_KEY = new Kind<>(
            "signing_key",
            SigningKey.class,
            signing -> key(signing.emsp(), signing.open()),
            SigningKey::emsp,
            SigningKey::since,
            Nature.PRIVATE_FACT);

    /** What meters signed of the transactions at a CPO's stations. */
    public static final Kind<SignedReadings> SIGNED_READINGS = new Kind<>(
            "signed_readings",
            SignedReadings.class,
            signed -> key(
                    signed.party(),
                    signed.station().ci().folded(),
                    signed.transaction().ci().folded()),
            SignedReadings::party,
            SignedReadings::heard,
            Nature.PRIVATE);

    /** The key each meter is known by. */
    public static final Kind<MeterKey> METER_KEY = new Kind<>(
            "meter_key",
            MeterKey.class,
            known -> key(known.cpo(), known.meter()),
            MeterKey::cpo,
            MeterKey::at,
            Nature.PRIVATE);

    /** Every kind there is; a store holds exactly these. */
    public static final List<Kind<?>> ALL = List.of(
            LOCATION,
            EVSE_STATE,
            TARIFF,
            TOKEN,
            PUBLIC_LOCATION,
            PUBLIC_TARIFF,
            PUBLIC_TOKEN,
            CLIENT_INFO,
            SESSION,
            CDR,
            RECONCILIATION,
            HEARD_TARIFF,
            RECORDING,
            METER_LOG,
            HELD_REPORT,
            ODDITY,
            RESERVATION,
            STATION,
            STATION_STANDING,
            EVSE_CONDITION,
            EXCUSE,
            SETTINGS_TEMPLATE,
            SETTINGS_CHECK,
            LIMIT_GROUP,
            TOLD_LIMIT,
            CONTRACT,
            AGREEMENT,
            MEMBERSHIP,
            CONNECTION,
            ALIAS,
            SETTLEMENT,
            INVOICE,
            CURSOR,
            RECEIPT,
            UNDELIVERED,
            INCIDENT,
            PULLED,
            SHOWN_TARIFF,
            JUDGEMENT,
            CUT_OFF,
            STATEMENT,
            CLOSED_PERIOD,
            DISPUTE,
            INVOICE_CHECK,
            MARKUP_RULE,
            QUOTE,
            SIGNING_KEY,
            METER_KEY,
            SIGNED_READINGS);

    /** The same objects kept a second time, apart from these. */
    private Kind<V> named(String other) {
        return new Kind<>(other, type, key, owner, lastUpdated, nature);
    }

    /** The key text of an object with an owner. */
    public static String key(PartyId owner, String... parts) {
        return owner + "/" + String.join("/", parts);
    }

    /** The key text of a page of a meter's log. */
    public static String meterLogKey(String recording, int page) {
        return recording + "/" + page;
    }

    public String keyOf(V value) {
        return key.apply(value);
    }

    public boolean isLogged() {
        return nature == Nature.SHARED || nature == Nature.FACT;
    }

    public boolean isFact() {
        return nature == Nature.FACT || nature == Nature.PRIVATE_FACT;
    }

    @Override
    public String toString() {
        return name;
    }
}
