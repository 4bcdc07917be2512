package dev.connections.testing;

import java.time.Instant;
import java.util.Optional;

/**
 * One committed change of a connection or of a token, in the words of the replay format.
 *
 * @param sequence the version of the connection or token that the change made, from 1
 * @param event {@code created}, {@code activated}, {@code deactivated}, {@code reactivated}, {@code renamed},
 *     {@code dataTypesChanged}, {@code dataTypesAccepted}, {@code dataTypesDeclined} or {@code expired}; of a token
 *     {@code issued}, {@code claimed}, {@code completed}, {@code failed} or {@code expired}
 * @param at when, on the connection's own clock, which never goes backwards; of a token, on the clock of the command
 * @param by the organization that acted, or {@code system}
 * @param from the status left behind; absent at the beginning and when the status stayed
 * @param to the status entered; absent when the status stayed
 */
public record ModelEvent(
        long sequence, String event, Instant at, String by, Optional<String> from, Optional<String> to) {}
