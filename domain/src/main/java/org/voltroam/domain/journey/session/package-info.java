/**
 * It charges. Start at {@link org.voltroam.domain.journey.session.SessionRecorder}: what a meter says becomes a {@link
 * org.voltroam.domain.journey.session.Session}.
 *
 * <p>What recording has to ask of pricing, a later step, is declared here and handed in: {@link
 * org.voltroam.domain.journey.session.PriceCuts} and {@link org.voltroam.domain.journey.session.Costing}.
 */
@NullMarked
package org.voltroam.domain.journey.session;

import org.jspecify.annotations.NullMarked;
