package dev.connections.testing;

import dev.connections.RefusedException;
import dev.connections.token.ShareToken;
import dev.connections.token.TokenEvent;
import dev.connections.token.TokenForm;
import dev.connections.token.TokenMetadata;
import dev.connections.token.TokenStatus;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Says the library's share tokens in the words of the reference model; decides nothing. */
public final class ModelTokenWords {

    private ModelTokenWords() {}

    /** Does a command on the library, and says what came of it: the token now, or the refusal. */
    public static ModelAnswer answer(Supplier<TokenMetadata> command) {
        try {
            TokenMetadata now = command.get();
            return ModelAnswer.done(now.status().name(), now.version());
        } catch (RefusedException refused) {
            return ModelAnswer.refused(refused.reason().name());
        }
    }

    /** Says a token as it is written down, under the label that a script gave it. */
    public static ModelToken of(String label, ShareToken token) {
        TokenForm form = token.toForm();
        return new ModelToken(
                label,
                form.connection(),
                form.dataType(),
                form.object(),
                form.subject(),
                form.epoch(),
                form.status(),
                form.redemption(),
                form.cause(),
                form.failureReason(),
                form.expiresAt(),
                Optional.of(form.endsAt()).filter(end -> form.status().equals(TokenStatus.PENDING.name())),
                form.version(),
                form.issuedAt(),
                form.updatedAt());
    }

    /** Says an event. */
    public static ModelEvent of(TokenEvent event) {
        return new ModelEvent(
                event.sequence(),
                event.type().name().toLowerCase(Locale.ROOT),
                event.at(),
                event.actor().map(actor -> actor.organization().value()).orElse("system"),
                event.from().map(TokenStatus::name),
                Optional.of(event.to().name()));
    }
}
