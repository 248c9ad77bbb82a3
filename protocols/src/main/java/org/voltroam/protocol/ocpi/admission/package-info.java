/**
 * Who is let in when many want in at once: each peer has its share of our time, and what cannot wait goes before what can.
 *
 * <p>Start at {@link org.voltroam.protocol.ocpi.admission.Doorman}, which stands before a platform's gateway;
 * {@link org.voltroam.protocol.ocpi.admission.Admission} decides, by who asks and by how {@link
 * org.voltroam.protocol.ocpi.admission.Urgency urgent} it is.
 */
@NullMarked
package org.voltroam.protocol.ocpi.admission;

import org.jspecify.annotations.NullMarked;
