package dev.connections.service;

import dev.connections.ConnectionId;
import dev.connections.Refusal;
import dev.connections.RefusalReason;
import dev.connections.RefusedException;
import dev.connections.lifecycle.Change;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Ruling;
import dev.connections.spi.CommitResult;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Load, rule, commit; and, when another command was faster, once more from fresh state. A command that names the
 * version its caller saw is tried once: what it saw is gone.
 */
final class CommandLoop {

    /** A connection does not keep still long enough for anything to be done about it. */
    static final Refusal CHANGED_MEANWHILE =
            Refusal.of(RefusalReason.STALE, "a connection that others changed meanwhile", "the version that was read");

    private final CheckedRepository repository;

    CommandLoop(CheckedRepository repository) {
        this.repository = repository;
    }

    /** Answers the connection as recorded after the command. */
    Connection run(ConnectionId id, int attempts, Function<Connection, Ruling> command) {
        return retrying(attempts, CHANGED_MEANWHILE, () -> {
            Connection found = repository.find(id).orElseThrow(() -> new RefusedException(Refusal.NO_SUCH_CONNECTION));
            Optional<Change> change = changeOf(command.apply(found));
            if (change.isEmpty()) {
                return Optional.of(found);
            }
            return repository.commit(change.get()) == CommitResult.COMMITTED
                    ? Optional.of(change.get().connection())
                    : Optional.empty();
        });
    }

    /** Tries until an attempt has an answer; refuses as stale when none of them had. */
    static <T> T retrying(int attempts, Refusal stale, Supplier<Optional<T>> attempt) {
        for (int i = 0; i < attempts; i++) {
            Optional<T> answer = attempt.get();
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw new RefusedException(stale);
    }

    /** The change that a ruling allows, or nothing if nothing is left to be done. */
    static Optional<Change> changeOf(Ruling ruling) {
        if (ruling instanceof Ruling.Refused refused) {
            throw new RefusedException(refused.refusal());
        }
        return ruling instanceof Change change ? Optional.of(change) : Optional.empty();
    }
}
