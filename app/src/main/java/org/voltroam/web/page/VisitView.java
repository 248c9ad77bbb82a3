package org.voltroam.web.page;

/**
 * The driver that came last, in one line.
 *
 * @param permille of the energy that is wanted, for a bar
 * @param trouble it came to nothing
 */
public record VisitView(String text, int permille, boolean underWay, boolean trouble) {

    static final VisitView NOBODY = new VisitView("Nobody has come yet.", 0, false, false);
}
