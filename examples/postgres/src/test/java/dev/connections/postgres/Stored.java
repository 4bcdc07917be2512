package dev.connections.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.Flow;
import dev.connections.InconsistentException;
import dev.connections.Item;
import dev.connections.OrganizationId;
import dev.connections.SubjectId;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Offer;
import dev.connections.service.Connections;
import dev.connections.service.PortFailedException;
import dev.connections.service.PortFailedException.Effect;
import dev.connections.service.ShareTokens;
import dev.connections.service.Sharing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Connections of one source whose rows somebody has changed behind the library's back. */
final class Stored {

    static final String CANARY = "canary";
    static final OrganizationId SOURCE = OrganizationId.of("org_acme");
    static final Actor ACME = Actor.of(SOURCE).via(Channel.API);
    static final Duration OPEN_FOR = Duration.ofDays(14);
    static final SubjectId ANN = SubjectId.of(Services.SUBJECT);

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    final Database database = Server.empty(Isolation.READ_COMMITTED);
    final PostgresAdapters adapters = PostgresAdapters.over(database);
    final Connections connections = connectionsAt(NOON);
    final ShareTokens tokens = tokensAt(NOON);
    final Sharing sharing = Sharing.over(adapters.repository(), adapters.directory(), adapters.consents())
            .clock(InstantSource.fixed(NOON))
            .build();

    Stored() {
        Services.over(database).register(SOURCE.value());
    }

    Connections connectionsAt(Instant now) {
        return Connections.over(adapters.repository(), adapters.directory())
                .offersStayOpenFor(OPEN_FOR)
                .clock(InstantSource.fixed(now))
                .build();
    }

    ShareTokens tokensAt(Instant now) {
        return ShareTokens.over(adapters.repository(), adapters.shareTokens(), adapters.consents())
                .clock(InstantSource.fixed(now))
                .build();
    }

    /** Once every offer and every token that is there now is over. */
    static Instant later() {
        return NOON.plus(OPEN_FOR).plus(OPEN_FOR);
    }

    static Flow flow(int number) {
        return Flow.from(SOURCE).to(destination(number));
    }

    static OrganizationId destination(int number) {
        return OrganizationId.of("org_" + number);
    }

    Connection offer(int number) {
        adapters.register(destination(number));
        return connections.create(
                ACME, Offer.to(destination(number)).named("Newsletter").sharing(Services.EVENTS));
    }

    Connection active(int number) {
        Actor accepting = Actor.of(destination(number)).via(Channel.DASHBOARD);
        return connections.activate(accepting, offer(number));
    }

    static Item item(SubjectId subject) {
        return Item.of(Services.EVENTS).about(subject).collectedAt(NOON);
    }

    /** Changes one row behind the library's back. */
    void spoil(String update) {
        assertThat(HostNotes.change(database, update)).isEqualTo(1);
    }

    /** Refused as it is stored: by name, and without quoting what is stored. */
    static void assertRefused(String name, ThrowingCallable read) {
        assertThatThrownBy(read)
                .isInstanceOf(InconsistentException.class)
                .hasMessageStartingWith(name)
                .hasMessageNotContaining(CANARY)
                .hasNoCause();
    }

    /** The same, through a service. */
    static void assertFailed(ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .hasMessageNotContaining(CANARY)
                .isInstanceOfSatisfying(
                        PortFailedException.class,
                        failed -> assertThat(failed.effect()).isEqualTo(Effect.NONE));
    }
}
