package dev.connections.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.connections.Actor;
import dev.connections.ConnectionId;
import dev.connections.DataType;
import dev.connections.FailureReason;
import dev.connections.RedemptionId;
import dev.connections.TokenId;
import dev.connections.service.IssuedToken;
import dev.connections.service.ShareTokens;
import dev.connections.token.SharedObject;
import dev.connections.token.TokenSecret;
import java.time.Duration;
import java.util.Optional;

/**
 * The lines about share tokens. A script knows a token by its label, which stands for its public id and for its secret.
 * Each line reads all its fields before it does anything.
 */
final class TokenLines {

    private final World world;

    TokenLines(World world) {
        this.world = world;
    }

    ObjectNode issue(Line line) {
        Caller caller = Caller.of(line);
        String connection = line.text("connection");
        String label = line.text("token");
        String object = line.text("object");
        String dataType = line.text("dataType");
        String subject = line.text("subject");
        Optional<Duration> lifetime = line.optionalDuration("lifetime");
        Line.require(!world.knowsToken(label), "the label is taken");

        Actor actor = caller.actor();
        ConnectionId through = world.connection(connection);
        SharedObject shared = SharedObject.of(DataType.of(dataType), object, subject);
        ShareTokens tokens = world.shareTokens();
        IssuedToken issued = lifetime.map(asked -> tokens.issue(actor, through, shared, asked))
                .orElseGet(() -> tokens.issue(actor, through, shared));
        world.name(issued, label);
        return Shapes.done(issued.metadata());
    }

    ObjectNode redeem(Line line) {
        Caller caller = Caller.of(line);
        String label = line.text("token");
        String redemption = line.text("redemption");
        TokenSecret secret = world.secret(label);
        return Shapes.done(world.shareTokens().redeem(caller.actor(), secret, RedemptionId.of(redemption)));
    }

    ObjectNode complete(Line line) {
        Caller caller = Caller.of(line);
        TokenId id = world.token(line.text("token"));
        Optional<String> redemption = line.optionalText("redemption");

        Actor actor = caller.actor();
        ShareTokens tokens = world.shareTokens();
        return Shapes.done(redemption
                .map(RedemptionId::of)
                .map(given -> tokens.complete(actor, id, given))
                .orElseGet(() -> tokens.complete(actor, id)));
    }

    ObjectNode fail(Line line) {
        Caller caller = Caller.of(line);
        TokenId id = world.token(line.text("token"));
        String why = line.text("reason");
        Optional<String> redemption = line.optionalText("redemption");

        Actor actor = caller.actor();
        FailureReason reason = FailureReason.of(why);
        ShareTokens tokens = world.shareTokens();
        return Shapes.done(redemption
                .map(RedemptionId::of)
                .map(given -> tokens.fail(actor, id, given, reason))
                .orElseGet(() -> tokens.fail(actor, id, reason)));
    }

    ObjectNode expire(Line line) {
        Caller caller = Caller.of(line);
        TokenId id = world.token(line.text("token"));
        return Shapes.done(world.shareTokens().expire(caller.actor(), id));
    }
}
