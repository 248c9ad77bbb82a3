package org.voltroam.platform.engine;

/** Something a loop looks at once a second: it acts when its time is over. Runs on the loop. */
interface Watched {

    /** @param now seconds since the loop started */
    void look(int now);
}
