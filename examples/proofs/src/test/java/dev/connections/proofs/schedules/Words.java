package dev.connections.proofs.schedules;

import dev.connections.RefusalReason;
import dev.connections.RefusedException;
import dev.connections.lifecycle.ActionAvailability;
import dev.connections.lifecycle.Connection;
import dev.connections.lifecycle.ConnectionEvent;
import dev.connections.proofs.schedules.Answer.Kind;
import dev.connections.proofs.schedules.Operation.Passed;
import dev.connections.proofs.schedules.Operation.Swept;
import dev.connections.proofs.schedules.Operation.Taken;
import dev.connections.service.DestinationDecision;
import dev.connections.service.IssuedToken;
import dev.connections.service.UsableSource;
import dev.connections.sharing.Decision;
import dev.connections.sharing.Reason;
import dev.connections.token.ShareToken;
import dev.connections.token.TokenEvent;
import dev.connections.token.TokenForm;
import dev.connections.token.TokenMetadata;
import dev.connections.token.TokenStatus;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Says what was answered, and what is kept, in words that are the same for each run. A token goes by its object. */
final class Words {

    private Words() {}

    static Answer answer(Supplier<Object> call) {
        try {
            Object said = call.get();
            return new Answer(of(said), kind(said));
        } catch (RefusedException refused) {
            RefusalReason reason = refused.reason();
            String existing =
                    refused.refusal().existing().map(id -> " by " + id.value()).orElse("");
            return new Answer(
                    "refused as " + reason + existing, reason == RefusalReason.STALE ? Kind.GAVE_WAY : Kind.NO);
        } catch (RuntimeException failed) {
            return new Answer(failed.toString(), Kind.FAILED);
        }
    }

    private static Kind kind(Object said) {
        if (said instanceof IssuedToken) {
            return Kind.OPENS;
        }
        if (said instanceof Passed passed) {
            return passed.passes() ? Kind.OPENS : Kind.NO;
        }
        if (said instanceof Taken taken) {
            return opens(taken.token()) ? Kind.OPENS : Kind.DONE;
        }
        if (said instanceof Swept swept) {
            return swept.ends() == 0 ? Kind.GAVE_WAY : Kind.DONE;
        }
        return said instanceof List<?> list && !list.isEmpty() ? kind(list) : Kind.DONE;
    }

    private static Kind kind(List<?> said) {
        List<Decision> decisions =
                said.stream().flatMap(one -> decision(one).stream()).toList();
        if (decisions.isEmpty()) {
            return Kind.DONE;
        }
        if (decisions.stream().anyMatch(Decision::isPermit)) {
            return Kind.OPENS;
        }
        return decisions.stream().anyMatch(decision -> decision.reason() == Reason.CONNECTION_CHANGED)
                ? Kind.GAVE_WAY
                : Kind.NO;
    }

    private static Optional<Decision> decision(Object said) {
        if (said instanceof DestinationDecision of) {
            return Optional.of(of.decision());
        }
        return said instanceof Decision decision ? Optional.of(decision) : Optional.empty();
    }

    static String of(Object said) {
        if (said instanceof Collection<?> all) {
            return all.stream().map(Words::of).collect(Collectors.joining(", ", "[", "]"));
        }
        if (said instanceof Connection connection) {
            return connection.toForm().id() + " " + connection.status() + " #" + connection.version() + " "
                    + connection.name().value() + " " + connection.dataTypes() + " " + connection.proposedDataTypes();
        }
        if (said instanceof ConnectionEvent event) {
            return event + " by " + event.actor();
        }
        if (said instanceof ActionAvailability action) {
            return action.action()
                    + action.refusal().map(no -> " " + no.reason()).orElse("");
        }
        if (said instanceof DestinationDecision of) {
            return of.destination() + " " + of(of.decision());
        }
        if (said instanceof Decision decision) {
            return decision.reason() + " #" + decision.evidence().version() + " "
                    + decision.evidence().epoch();
        }
        if (said instanceof UsableSource source) {
            return source.organization() + " " + source.dataTypes();
        }
        if (said instanceof IssuedToken issued) {
            return of(issued.metadata());
        }
        if (said instanceof Taken taken) {
            return of(taken.token());
        }
        if (said instanceof TokenMetadata token) {
            return token.object().value() + " " + token.status() + " #" + token.version() + " " + token.completeBy()
                    + token.cause().map(cause -> " " + cause).orElse("");
        }
        if (said instanceof TokenEvent event) {
            return event.sequence() + " " + event.type() + " by " + event.actor() + " at " + event.at() + " to "
                    + event.to() + event.cause().map(cause -> " " + cause).orElse("");
        }
        return String.valueOf(said);
    }

    static String of(ShareToken token) {
        TokenForm form = token.toForm();
        return String.join(
                " ",
                form.object(),
                form.status(),
                "#" + form.version(),
                "epoch " + form.epoch(),
                form.redemption().toString(),
                form.cause().toString(),
                form.failureReason().toString(),
                form.updatedAt().toString(),
                form.endsAt().toString());
    }

    private static boolean opens(TokenMetadata token) {
        return token.status() == TokenStatus.PENDING || token.status() == TokenStatus.REDEEMED;
    }
}
