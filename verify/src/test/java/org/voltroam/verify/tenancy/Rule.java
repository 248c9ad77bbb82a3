package org.voltroam.verify.tenancy;

/** What a party may get out of one method of one interface when it names what is another's. The secret and a change it gets nowhere. */
enum Rule {

    /** It reads what is its own: an empty list is a success. Whoever speaks in another's name is refused. */
    READS_OWN,

    /** It writes what is its own: whatever names another is refused. */
    WRITES_OWN,

    /** It commands with what is its own: the call succeeds, and the answer in it is no. */
    COMMANDS_OWN,

    /** It is about the calling platform, whatever the headers say. */
    OF_THE_PLATFORM,

    /** There is nothing to be got by it. */
    CLOSED,

    /** It would end the caller's own connection; registration has tests of its own. */
    ENDS_ITS_OWN
}
