package dev.connections.postgres;

import dev.connections.Actor;
import dev.connections.Channel;
import dev.connections.ConnectionId;
import dev.connections.DataType;
import dev.connections.DataTypes;
import dev.connections.FailureReason;
import dev.connections.OrganizationId;
import dev.connections.RedemptionId;
import dev.connections.Refusal;
import dev.connections.RefusedException;
import dev.connections.SubjectId;
import dev.connections.TokenId;
import dev.connections.consent.Scope;
import dev.connections.consent.Statement;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.Offer;
import dev.connections.service.Connections;
import dev.connections.service.IssuedToken;
import dev.connections.service.PortFailedException;
import dev.connections.service.PortFailedException.Effect;
import dev.connections.service.ShareTokens;
import dev.connections.service.Sharing;
import dev.connections.token.ShareToken;
import dev.connections.token.SharedObject;
import dev.connections.token.TokenMetadata;
import dev.connections.token.TokenSecret;
import java.util.Optional;

/** The library's services over one database, and how they run an {@link Errand}. */
record Services(PostgresAdapters adapters, Connections connections, ShareTokens tokens, Sharing sharing) {

    static final String SUBJECT = "ann";
    static final DataType EVENTS = DataType.EVENTS;

    /** A redemption is answered with the token as it stands, which may have gone on since it was claimed. */
    private static final long SEQUENCE_OF_A_CLAIM = 2;

    static Services over(Database database) {
        PostgresAdapters adapters = PostgresAdapters.over(database);
        return new Services(
                adapters,
                Connections.over(adapters.repository(), adapters.directory()).build(),
                ShareTokens.over(adapters.repository(), adapters.shareTokens(), adapters.consents())
                        .build(),
                Sharing.over(adapters.repository(), adapters.directory(), adapters.consents())
                        .build());
    }

    /** An organization that may be on either side, and for whose data the one subject has agreed. */
    void register(String organization) {
        OrganizationId id = OrganizationId.of(organization);
        adapters.register(id);
        adapters.record(Statement.granted(SubjectId.of(SUBJECT), id, Scope.everythingToAnyone())
                .build());
    }

    Reply run(Errand errand) {
        try {
            return carryOut(errand);
        } catch (RefusedException refused) {
            return Reply.refused(errand.op(), refused.reason());
        } catch (PortFailedException failed) {
            boolean unknown = failed.effect() == Effect.UNKNOWN;
            return Reply.failed(errand.op(), unknown ? Reply.Kind.UNKNOWN : Reply.Kind.NOTHING_CHANGED);
        } catch (DatabaseException beforeTheCommand) {
            return Reply.failed(errand.op(), Reply.Kind.NOTHING_CHANGED);
        }
    }

    /** What came of it, if it was not refused. */
    Reply carryOut(Errand errand) {
        return switch (errand.verb()) {
            case CREATE -> create(errand);
            case ISSUE -> issue(errand);
            case REDEEM, COMPLETE, FAIL, EXPIRE -> token(errand);
            default -> lifecycle(errand);
        };
    }

    /** The same, on the version that the caller saw and no other. */
    Connection carryOutAsSeen(Errand errand, long version) {
        return switch (errand.verb()) {
            case ACTIVATE -> connections.activate(destination(errand), found(errand), version);
            case ACCEPT_DATA_TYPES -> connections.acceptDataTypes(destination(errand), found(errand), version);
            default -> throw new IllegalArgumentException(errand.verb().name());
        };
    }

    private Reply create(Errand errand) {
        adapters.register(OrganizationId.of(errand.destination()));
        Offer offer = Offer.to(errand.destination()).named(errand.op()).sharing(EVENTS);
        return done(errand, connections.create(source(errand), offer));
    }

    private Reply lifecycle(Errand errand) {
        ConnectionId id = found(errand);
        return done(
                errand,
                switch (errand.verb()) {
                    case ACTIVATE -> connections.activate(destination(errand), id);
                    case DEACTIVATE_AS_SOURCE -> connections.deactivate(source(errand), id);
                    case DEACTIVATE_AS_DESTINATION -> connections.deactivate(destination(errand), id);
                    case REACTIVATE -> connections.reactivate(source(errand), id);
                    case RENAME -> connections.rename(source(errand), id, errand.op());
                    case CHANGE_DATA_TYPES -> connections.changeDataTypes(source(errand), id, dataTypes(errand));
                    case ACCEPT_DATA_TYPES -> connections.acceptDataTypes(destination(errand), id);
                    case DECLINE_DATA_TYPES -> connections.declineDataTypes(destination(errand), id);
                    default -> throw new IllegalArgumentException(errand.verb().name());
                });
    }

    private ConnectionId found(Errand errand) {
        return adapters.repository()
                .find(errand.flow())
                .map(Connection::id)
                .orElseThrow(() -> new RefusedException(Refusal.NO_SUCH_CONNECTION));
    }

    /** Never the same as before, so that there is always something to change. */
    static DataTypes dataTypes(Errand errand) {
        return DataTypes.of(EVENTS, DataType.of("of-" + errand.op()));
    }

    private static Reply done(Errand errand, Connection connection) {
        return Reply.done(errand.op(), connection.id().value(), connection.version());
    }

    private Reply issue(Errand errand) {
        SharedObject object = SharedObject.of(EVENTS, errand.object(), SUBJECT);
        IssuedToken issued = tokens.issue(source(errand), found(errand), object);
        return Reply.issued(
                errand.op(), issued.metadata().id().value(), issued.secret().reveal());
    }

    private Reply token(Errand errand) {
        if (errand.verb() == Verb.REDEEM) {
            TokenMetadata claimed =
                    tokens.redeem(destination(errand), TokenSecret.of(errand.argument()), RedemptionId.of(errand.op()));
            return Reply.done(errand.op(), claimed.id().value(), SEQUENCE_OF_A_CLAIM);
        }
        TokenId id = TokenId.of(errand.argument());
        TokenMetadata ended = switch (errand.verb()) {
            case COMPLETE -> tokens.complete(destination(errand), id);
            case FAIL -> tokens.fail(destination(errand), id, FailureReason.of("out of paper"));
            case EXPIRE -> tokens.expire(source(errand), id);
            default -> throw new IllegalArgumentException(errand.verb().name());
        };
        return Reply.done(errand.op(), ended.id().value(), ended.version());
    }

    private static Actor source(Errand errand) {
        return Actor.of(errand.source()).via(Channel.API).as(errand.op());
    }

    private static Actor destination(Errand errand) {
        return Actor.of(errand.destination()).via(Channel.DASHBOARD).as(errand.op());
    }

    /** What an errand will meet if it is tried now. */
    Retry retry(Errand errand) {
        return new Retry(errand, adapters.repository().find(errand.flow()), recordedToken(errand));
    }

    private Optional<ShareToken> recordedToken(Errand errand) {
        return switch (errand.verb()) {
            case REDEEM ->
                adapters.shareTokens().find(TokenSecret.of(errand.argument()).digest());
            case COMPLETE, FAIL, EXPIRE -> adapters.shareTokens().find(TokenId.of(errand.argument()));
            default -> Optional.empty();
        };
    }
}
