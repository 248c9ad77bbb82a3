package org.voltroam.domain.journey.cdr;

import org.voltroam.domain.journey.session.Recording;

/** What a finished charge costs. The pricing step knows; a CDR only carries it. */
@FunctionalInterface
public interface CdrCosting {

    Costs costs(Recording recording);
}
