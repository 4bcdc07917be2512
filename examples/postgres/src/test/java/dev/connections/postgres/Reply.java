package dev.connections.postgres;

import dev.connections.RefusalReason;

/**
 * What came of an {@link Errand}, as one line of text.
 *
 * @param kind what came of it
 * @param op which errand it was
 * @param subject the connection or token that was changed, or why it was refused
 * @param sequence of the event that tells of the change
 * @param secret the secret of a token that was issued
 */
record Reply(Kind kind, String op, String subject, long sequence, String secret) {

    private static final String NOTHING_TO_SAY = "-";

    enum Kind {
        DONE,
        REFUSED,
        NOTHING_CHANGED,
        UNKNOWN
    }

    static Reply done(String op, String subject, long sequence) {
        return new Reply(Kind.DONE, op, subject, sequence, NOTHING_TO_SAY);
    }

    static Reply issued(String op, String token, String secret) {
        return new Reply(Kind.DONE, op, token, 1, secret);
    }

    static Reply refused(String op, RefusalReason reason) {
        return new Reply(Kind.REFUSED, op, reason.name(), 0, NOTHING_TO_SAY);
    }

    static Reply failed(String op, Kind kind) {
        return new Reply(kind, op, NOTHING_TO_SAY, 0, NOTHING_TO_SAY);
    }

    static Reply parse(String line) {
        String[] words = line.split(" ", -1);
        return new Reply(Kind.valueOf(words[0]), words[1], words[2], Long.parseLong(words[3]), words[4]);
    }

    String line() {
        return String.join(" ", kind.name(), op, subject, Long.toString(sequence), secret);
    }

    boolean isDone() {
        return kind == Kind.DONE;
    }

    boolean isRefusedAs(RefusalReason reason) {
        return kind == Kind.REFUSED && subject.equals(reason.name());
    }
}
