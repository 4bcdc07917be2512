package dev.connections.contract;

import dev.connections.ConnectionId;
import dev.connections.DataType;
import dev.connections.DataTypes;
import dev.connections.NamePrefix;
import dev.connections.OrganizationId;
import dev.connections.Role;
import dev.connections.SubjectId;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Status;
import dev.connections.service.ConnectionFilter;
import dev.connections.service.ConnectionPage;
import dev.connections.service.DestinationDecision;
import dev.connections.service.IssuedToken;
import dev.connections.service.TokenFilter;
import dev.connections.service.TokenPage;
import dev.connections.service.UsableSource;
import dev.connections.sharing.Decision;
import dev.connections.spi.ConnectionQuery;
import dev.connections.spi.ConsentQuestion;
import dev.connections.spi.InsertResult;
import dev.connections.spi.Position;
import dev.connections.spi.TokenQuery;
import dev.connections.testing.ConnectionsDomain;
import dev.connections.token.ShareToken;
import dev.connections.token.TokenMetadata;
import dev.connections.token.TokenSecret;
import dev.connections.token.TokenStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;

/**
 * The jqwik domain of the ports and services: all that {@link ConnectionsDomain} provides, and what ports and services
 * are asked and answer besides.
 */
public class PortsDomain extends ConnectionsDomain {

    private static final int MOST_ON_A_PAGE = 3;

    /** A domain without settings. */
    public PortsDomain() {}

    @Provide
    Arbitrary<Position> positions() {
        return Arbitraries.oneOf(
                Arbitraries.just(Position.START),
                any(Connection.class).map(Position::of),
                any(ShareToken.class).map(Position::of),
                any(ShareToken.class).map(Position::ofEnd));
    }

    @Provide
    Arbitrary<ConnectionQuery> connectionQueries() {
        return Combinators.combine(
                        any(OrganizationId.class),
                        Arbitraries.of(Role.class).optional(0.5),
                        Arbitraries.of(Status.class).optional(0.5),
                        any(Instant.class),
                        any(DataType.class).optional(0.3),
                        any(NamePrefix.class).optional(0.3),
                        positions(),
                        limits())
                .as(ConnectionQuery::new);
    }

    @Provide
    Arbitrary<TokenQuery> tokenQueries() {
        return Combinators.combine(
                        any(OrganizationId.class),
                        Arbitraries.of(Role.class),
                        any(ConnectionId.class).optional(0.5),
                        Arbitraries.of(TokenStatus.class).optional(0.5),
                        any(Instant.class),
                        positions(),
                        limits())
                .as(TokenQuery::new);
    }

    private static Arbitrary<Integer> limits() {
        return Arbitraries.of(1, 2, MOST_ON_A_PAGE, ConnectionFilter.MOST);
    }

    @Provide
    Arbitrary<ConsentQuestion> consentQuestions() {
        Arbitrary<Set<OrganizationId>> destinations =
                any(OrganizationId.class).set().ofMinSize(1);
        Arbitrary<Set<SubjectId>> subjects = any(SubjectId.class).set().ofMinSize(1);
        return Combinators.combine(any(OrganizationId.class), destinations, subjects)
                .as(ConsentQuestion::new);
    }

    @Provide
    Arbitrary<InsertResult.Inserted> inserted() {
        return Arbitraries.create(InsertResult.Inserted::new);
    }

    @Provide
    Arbitrary<InsertResult.PairTaken> pairsTaken() {
        return any(ConnectionId.class).map(InsertResult.PairTaken::new);
    }

    @Provide
    Arbitrary<InsertResult.AliasTaken> aliasesTaken() {
        return any(ConnectionId.class).map(InsertResult.AliasTaken::new);
    }

    @Provide
    Arbitrary<ConnectionFilter> connectionFilters() {
        return Combinators.combine(Arbitraries.of(Role.class), Arbitraries.of(Status.class), limits())
                .as((role, status, limit) ->
                        ConnectionFilter.all().role(role).status(status).limit(limit));
    }

    @Provide
    Arbitrary<TokenFilter> tokenFilters() {
        return Combinators.combine(Arbitraries.of(TokenStatus.class), positions(), limits())
                .as((status, after, limit) ->
                        TokenFilter.all().status(status).after(after).limit(limit));
    }

    @Provide
    Arbitrary<ConnectionPage> connectionPages() {
        Arbitrary<Optional<ConnectionId>> next = any(ConnectionId.class).optional(0.5);
        return Combinators.combine(page(any(Connection.class)), next).as(ConnectionPage::new);
    }

    @Provide
    Arbitrary<TokenPage> tokenPages() {
        return Combinators.combine(page(any(TokenMetadata.class)), positions().optional(0.5))
                .as(TokenPage::new);
    }

    private static <T> Arbitrary<List<T>> page(Arbitrary<T> values) {
        return values.list().ofMaxSize(MOST_ON_A_PAGE);
    }

    @Provide
    Arbitrary<IssuedToken> issuedTokens() {
        return Combinators.combine(any(TokenMetadata.class), any(TokenSecret.class))
                .as(IssuedToken::new);
    }

    @Provide
    Arbitrary<UsableSource> usableSources() {
        return Combinators.combine(any(OrganizationId.class), any(DataTypes.class))
                .as(UsableSource::new);
    }

    @Provide
    Arbitrary<DestinationDecision> destinationDecisions() {
        return Combinators.combine(any(OrganizationId.class), any(Decision.class))
                .as(DestinationDecision::new);
    }

    private static <T> Arbitrary<T> any(Class<T> type) {
        return Arbitraries.defaultFor(type);
    }
}
