package dev.connections.proofs.schedules;

/** What an operation answered: in words that say all of it, and what kind of answer that is. */
record Answer(String words, Kind kind) {

    /** What an answer means to whoever checks it. */
    enum Kind {
        /** Something may flow, or a token may be taken: promise 20 is about these. */
        OPENS,
        /** Nothing may flow, and nothing was changed. */
        NO,
        /** Nothing was done, since others changed what it was about. */
        GAVE_WAY,
        /** Everything else. */
        DONE,
        /** Something that no operation may answer here, where no port fails. */
        FAILED
    }

    boolean opens() {
        return kind == Kind.OPENS;
    }

    @Override
    public String toString() {
        return words;
    }
}
