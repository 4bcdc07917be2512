package dev.connections.token;

import static dev.connections.token.Scene.ACME;
import static dev.connections.token.Scene.DESTINATION;
import static dev.connections.token.Scene.SOURCE;
import static dev.connections.token.Scene.TICK;
import static dev.connections.token.Scene.day;
import static dev.connections.token.Scene.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.connections.ConnectionId;
import dev.connections.DataType;
import dev.connections.DataTypes;
import dev.connections.Flow;
import dev.connections.SubjectId;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Offer;
import dev.connections.lifecycle.Settings;
import dev.connections.lifecycle.Terms;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a share token rests on, at the turning points that the page's table does not show. */
class TokenPolicyTest {

    private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
    private static final Duration HAIR = Duration.ofNanos(1);

    private static Statement.Builder grant() {
        return Statement.granted(SubjectId.of("ann"), ACME, Scope.of(DataType.RECORDS, Scene.GLOBEX));
    }

    private static Connection connection(String id, Flow flow, Settings settings) {
        Offer offer = Offer.to(flow.destination()).named("Newsletter").sharing(DataType.RECORDS);
        return Scene.after(Connection.create(ConnectionId.of(id), Terms.of(flow, settings), offer, SOURCE, day(0)));
    }

    private static Basis basis(Connection connection, Instant now, Statement... said) {
        return TokenPolicy.basis(terms(), connection, List.of(said), now);
    }

    @Test
    void another_connection_confirms_nothing() {
        Connection same = connection("con_1", Scene.FLOW, Settings.ENABLED_BY_DEFAULT);
        Connection otherId = connection("con_2", Scene.FLOW, Settings.ENABLED_BY_DEFAULT);
        Connection otherFlow = connection("con_1", Flow.from(ACME).to("org_initech"), Settings.ENABLED_BY_DEFAULT);
        Statement granted = grant().build();
        assertThat(basis(same, NOON, granted)).isEqualTo(Basis.STANDS);
        assertThat(basis(otherId, NOON, granted)).isEqualTo(Basis.UNCONFIRMED);
        assertThat(basis(otherFlow, NOON, granted)).isEqualTo(Basis.UNCONFIRMED);
        assertThat(TokenPolicy.missingBeforeConsent(terms(), otherId, NOON)).contains(Basis.UNCONFIRMED);
        Connection ended = Scene.after(otherId.deactivate(SOURCE, day(1)));
        assertThat(basis(ended, NOON, granted)).isEqualTo(Basis.UNCONFIRMED);
    }

    @Test
    void what_is_missing_before_the_consent_is_told_without_it() {
        for (Ground ground : Ground.values()) {
            Basis all = basis(ground.connection(), NOON, grant().build());
            assertThat(TokenPolicy.missingBeforeConsent(terms(), ground.connection(), NOON)
                            .orElse(Basis.STANDS))
                    .isEqualTo(all);
        }
    }

    @Test
    void an_offer_is_no_active_connection_expired_or_not() {
        Settings open = Settings.ACTIVATED_BY_DESTINATION.offersStayOpenFor(Duration.ofDays(2));
        Connection offer = connection("con_1", Scene.FLOW, open);
        for (Instant now : List.of(day(1), day(2), day(3))) {
            assertThat(basis(offer, now, grant().build())).isEqualTo(Basis.CONNECTION_NOT_ACTIVE);
        }
    }

    @Test
    void a_type_that_is_only_proposed_is_not_shared() {
        Connection narrowed = Ground.WITHOUT_THE_TYPE.connection();
        Connection proposing =
                Scene.after(narrowed.changeDataTypes(SOURCE, DataTypes.of(DataType.EVENTS, DataType.RECORDS), day(3)));
        assertThat(basis(proposing, NOON, grant().build())).isEqualTo(Basis.DATA_TYPE_NOT_SHARED);
        Connection accepted = Scene.after(proposing.acceptDataTypes(DESTINATION, day(3)));
        assertThat(basis(accepted, NOON, grant().build())).isEqualTo(Basis.STANDS);
    }

    @Test
    @Tag("promise-30")
    void an_activation_begins_another_epoch_though_nothing_else_changed() {
        assertThat(basis(Ground.ACTIVE_AGAIN.connection(), NOON, grant().build()))
                .isEqualTo(Basis.OTHER_EPOCH);
        TokenTerms later = ImmutableTokenTerms.builder().like(terms()).epoch(2).build();
        assertThat(TokenPolicy.basis(later, Ground.ACTIVE_AGAIN.connection(), List.of(grant().build()), NOON))
                .isEqualTo(Basis.STANDS);
        assertThat(TokenPolicy.basis(later, Scene.active(), List.of(grant().build()), NOON))
                .isEqualTo(Basis.OTHER_EPOCH);
    }

    @Test
    void a_grant_stands_from_its_from_and_lapses_at_its_until_to_the_microsecond() {
        Statement bounded = grant().from(NOON).until(NOON.plus(TICK)).build();
        assertThat(basis(Scene.active(), NOON.minus(HAIR), bounded)).isEqualTo(Basis.NO_CONSENT);
        assertThat(basis(Scene.active(), NOON, bounded)).isEqualTo(Basis.STANDS);
        assertThat(basis(Scene.active(), NOON.plus(TICK).minus(HAIR), bounded)).isEqualTo(Basis.STANDS);
        assertThat(basis(Scene.active(), NOON.plus(TICK), bounded)).isEqualTo(Basis.NO_CONSENT);
    }

    @Test
    void a_statement_of_someone_else_spoils_the_answer_wherever_it_stands() {
        Statement bobs = Statement.denied(SubjectId.of("bob"), ACME, Scope.everythingToAnyone());
        assertThat(basis(Scene.active(), NOON, grant().build(), bobs)).isEqualTo(Basis.UNCONFIRMED);
        assertThat(basis(Scene.active(), NOON, bobs, grant().build())).isEqualTo(Basis.UNCONFIRMED);
        Statement others = Statement.denied(SubjectId.of("ann"), Scene.GLOBEX, Scope.everythingToAnyone());
        assertThat(basis(Scene.active(), NOON, others, grant().build())).isEqualTo(Basis.UNCONFIRMED);
    }

    @Test
    void an_instant_outside_all_time_is_refused() {
        for (Instant outside : List.of(Instant.MIN, Instant.MAX)) {
            assertThatExceptionOfType(DateTimeException.class)
                    .isThrownBy(() -> basis(Scene.active(), outside, grant().build()));
        }
    }
}
