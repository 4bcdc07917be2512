package dev.connections.spi;

import dev.connections.ConnectionId;
import dev.connections.Role;
import dev.connections.token.ShareToken;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which share tokens are asked for, and in which order, with room for one mistake. */
final class PlainTokenSelection {

    private final TokenBug bug;
    private final Gap gap;

    PlainTokenSelection(TokenBug bug, Gap gap) {
        this.bug = bug;
        this.gap = gap;
    }

    List<ShareToken> list(Collection<ShareToken> tokens, TokenQuery query) {
        int limit = bug == TokenBug.LISTS_ONE_TOO_MANY ? query.limit() + 1 : query.limit();
        int beyond = bug == TokenBug.PAGES_FROM_THE_PLACE_ITSELF ? 0 : 1;
        Stream<ShareToken> after =
                inOrder(tokens).filter(token -> Position.of(token).compareTo(query.after()) >= beyond);
        return (bug == TokenBug.LIMITS_BEFORE_IT_FILTERS ? after.limit(limit) : after)
                .filter(token -> matches(query, token))
                .limit(limit)
                .toList();
    }

    private Stream<ShareToken> inOrder(Collection<ShareToken> tokens) {
        if (bug != TokenBug.LISTS_IN_TWO_HALVES) {
            return tokens.stream().sorted(order());
        }
        int size = tokens.size();
        int half = size / 2;
        List<ShareToken> first = tokens.stream().sorted(order()).limit(half).toList();
        gap.leave(() -> tokens.size() != size);
        return Stream.concat(first.stream(), tokens.stream().sorted(order()).skip(half));
    }

    private Comparator<ShareToken> order() {
        return switch (bug) {
            case ORDERS_IDS_AS_JAVA_DOES ->
                Comparator.<ShareToken, Instant>comparing(token -> token.terms().issuedAt())
                        .thenComparing(token -> token.id().value());
            case ORDERS_BY_THE_LAST_CHANGE ->
                Comparator.comparing(token -> token.state().updatedAt());
            default -> Comparator.comparing(Position::of);
        };
    }

    private boolean matches(TokenQuery query, ShareToken token) {
        Optional<Role> itsOwn = token.flow().roleOf(query.party());
        Optional<ConnectionId> any = Optional.empty();
        return new TokenQuery(
                        query.party(),
                        bug == TokenBug.LISTS_BOTH_ROLES ? itsOwn.orElse(query.role()) : query.role(),
                        bug == TokenBug.LISTS_EVERY_CONNECTION ? any : query.connection(),
                        query.status(),
                        bug == TokenBug.LISTS_THE_STATUS_AS_RECORDED ? Instant.MIN : query.asOf(),
                        Position.START,
                        query.limit())
                .matches(token);
    }

    List<ShareToken> due(Collection<ShareToken> tokens, Instant now, Position after, int limit) {
        Comparator<ShareToken> order = bug == TokenBug.LISTS_WHAT_IS_DUE_BY_ISSUE
                ? Comparator.comparing(Position::of)
                : Comparator.comparing(Position::ofEnd);
        Position place = bug == TokenBug.LISTS_WHAT_IS_DUE_FROM_THE_START ? Position.START : after;
        return tokens.stream()
                .filter(token -> bug == TokenBug.IS_DUE_ALTHOUGH_IT_ENDED
                        || !token.state().isOver())
                .filter(token -> isDue(token, now))
                .filter(token -> Position.ofEnd(token).compareTo(place) > 0)
                .sorted(order)
                .limit(limit)
                .toList();
    }

    private boolean isDue(ShareToken token, Instant now) {
        Instant end = bug == TokenBug.IS_DUE_AS_IT_WAS_ISSUED
                ? token.terms().expiresAt()
                : token.state().endsAt();
        return bug == TokenBug.IS_DUE_ONLY_AFTER_THE_END ? end.isBefore(now) : !end.isAfter(now);
    }

    boolean isForgotten(ShareToken token, Instant overSince) {
        Instant end = token.state().endsAt();
        return switch (bug) {
            case PURGES_BY_ISSUE -> !token.terms().issuedAt().isAfter(overSince);
            case PURGES_A_WHILE_TOO_EARLY -> !end.isAfter(overSince.plus(Duration.ofMillis(1)));
            case PURGES_ONLY_AFTER_THE_END -> end.isBefore(overSince);
            case PURGES_ONLY_WHAT_IS_RECORDED_AS_OVER -> token.state().isOver() && !end.isAfter(overSince);
            default -> !end.isAfter(overSince);
        };
    }
}
