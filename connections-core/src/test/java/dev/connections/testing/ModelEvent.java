package dev.connections.testing;

import java.time.Instant;
import java.util.Optional;

/**
 * One committed change of a connection, in the words of the replay format.
 *
 * @param sequence the version of the connection that the change made, from 1
 * @param event {@code created}, {@code activated}, {@code deactivated}, {@code reactivated}, {@code renamed},
 *     {@code dataTypesChanged}, {@code dataTypesAccepted}, {@code dataTypesDeclined} or {@code expired}
 * @param at when, on the connection's own clock, which never goes backwards
 * @param by the organization that acted, or {@code system}
 * @param from the status left behind; absent at creation and when the status stayed
 * @param to the status entered; absent when the status stayed
 */
public record ModelEvent(
        long sequence, String event, Instant at, String by, Optional<String> from, Optional<String> to) {}
