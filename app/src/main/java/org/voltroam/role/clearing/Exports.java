package org.voltroam.role.clearing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voltroam.domain.journey.settlement.period.Booked;
import org.voltroam.domain.journey.settlement.period.CutOff;
import org.voltroam.domain.journey.settlement.period.Statement;
import org.voltroam.domain.journey.settlement.period.StatementFile;
import org.voltroam.domain.ledger.ChainHash;
import org.voltroam.domain.ledger.Merkle;
import org.voltroam.domain.store.Kind;
import org.voltroam.domain.value.PartyId;

/** Statements with all that they were computed from, at any time later; the same text each time. */
public record Exports(Closing closing) {

    public Optional<StatementFile> file(String name) {
        return closing.member().store().find(Kind.STATEMENT, name).map(this::file);
    }

    private StatementFile file(Statement statement) {
        var cutOff = closing.books().cutOff(statement.period()).orElseThrow();
        var run = closing.run(cutOff);
        var hashes = new ArrayList<ChainHash>();
        var places = new ArrayList<Integer>();
        var lines = new ArrayList<Booked>();
        closing.books().each(cutOff.openFrom(), cutOff.position(), booked -> {
            if (run.add(booked)) {
                hashes.add(booked.link().hash());
                if (booked.isOf(statement.holder()) && booked.currency().equals(statement.currency())) {
                    places.add(hashes.size() - 1);
                    lines.add(booked);
                }
            }
        });
        var paths = new Merkle.Paths(hashes);
        var proven = new ArrayList<StatementFile.Line>();
        for (int index = 0; index < lines.size(); index++) {
            proven.add(new StatementFile.Line(lines.get(index), paths.of(places.get(index))));
        }
        return new StatementFile(statement, known(cutOff, statement.holder()), proven);
    }

    /** What others agreed is not the holder's to know. */
    private static CutOff known(CutOff cutOff, PartyId holder) {
        List<CutOff.PairTerms> own = cutOff.terms().stream()
                .filter(pair -> pair.cpo().equals(holder) || pair.emsp().equals(holder))
                .toList();
        return new CutOff(
                cutOff.keeper(),
                cutOff.period(),
                cutOff.position(),
                cutOff.openFrom(),
                cutOff.firstNumber(),
                own,
                cutOff.members().stream()
                        .filter(each -> each.party().equals(holder))
                        .toList(),
                cutOff.at());
    }
}
