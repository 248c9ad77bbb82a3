package org.voltroam.protocol.ocpi.exchange;

/**
 * How much of a list was read.
 *
 * @param total objects there are, as the last page says it; negative when it does not
 */
public record PageCount(int pages, long objects, long total) {

    PageCount plus(int more, long totalNow) {
        return new PageCount(pages + 1, objects + more, totalNow);
    }

    /** False when the peer says that there is more than it showed. */
    public boolean isWhole() {
        return objects >= total;
    }
}
