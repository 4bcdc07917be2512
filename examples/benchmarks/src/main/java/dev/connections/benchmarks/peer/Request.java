package dev.connections.benchmarks.peer;

import dev.connections.benchmarks.work.Answer;
import dev.connections.benchmarks.work.BareConnection;

/** What a host hands to an engine that wants one object. Public, with getters: engines compile against it. */
public final class Request {

    private final BareConnection connection;
    private final int type;
    private final long collectedAt;
    private final long consented;
    private Answer answer = Answer.NO_CONNECTION;

    Request(BareConnection connection, int type, long collectedAt, long consented) {
        this.connection = connection;
        this.type = type;
        this.collectedAt = collectedAt;
        this.consented = consented;
    }

    BareConnection connection() {
        return connection;
    }

    /** {@return whether the connection is active} */
    public boolean isActive() {
        return connection.isActive();
    }

    /** {@return whether the data type is on it} */
    public boolean isEnabled() {
        return connection.carries(type);
    }

    /** {@return whether the item was collected in a period that was shared} */
    public boolean isCollectedThen() {
        return connection.wasShared(collectedAt);
    }

    /** {@return whether the subject has agreed} */
    public boolean isConsented() {
        return (consented >>> type & 1) != 0;
    }

    /** {@return what the engine has said} */
    public Answer getAnswer() {
        return answer;
    }

    public void setAnswer(Answer answer) {
        this.answer = answer;
    }
}
