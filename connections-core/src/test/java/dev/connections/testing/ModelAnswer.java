package dev.connections.testing;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the reference model answers to a command: done, with the status now of the connection or token and its version,
 * or refused, with the reason's code in the replay format.
 *
 * @param outcome {@code done} or {@code refused}
 * @param reason why it was refused; absent when done
 * @param status the status as of the command's clock; absent when refused
 * @param version the version afterwards; absent when refused
 */
public record ModelAnswer(String outcome, Optional<String> reason, Optional<String> status, OptionalLong version) {

    /** The command took effect, or had nothing to change. */
    public static ModelAnswer done(String status, long version) {
        return new ModelAnswer("done", Optional.empty(), Optional.of(status), OptionalLong.of(version));
    }

    /** The command changed nothing. */
    public static ModelAnswer refused(String reason) {
        return new ModelAnswer("refused", Optional.of(reason), Optional.empty(), OptionalLong.empty());
    }
}
