/** Partners that have to show a certificate: start at {@link org.voltroam.verify.transport.CertificatesTest}. */
@NullMarked
package org.voltroam.verify.transport;

import org.jspecify.annotations.NullMarked;
