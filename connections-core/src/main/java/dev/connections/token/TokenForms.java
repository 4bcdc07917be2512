package dev.connections.token;

import static dev.connections.consistency.Consistency.require;

import dev.connections.ConnectionId;
import dev.connections.DataType;
import dev.connections.FailureReason;
import dev.connections.Flow;
import dev.connections.ObjectId;
import dev.connections.OrganizationId;
import dev.connections.RedemptionId;
import dev.connections.SubjectId;
import dev.connections.TokenId;
import dev.connections.consistency.Consistency;

/** Takes share tokens apart into plain data, and puts them together again. */
final class TokenForms {

    private TokenForms() {}

    static TokenForm of(ShareToken token) {
        TokenTerms terms = token.terms();
        TokenState state = token.state();
        return TokenForm.builder()
                .formVersion(TokenForm.VERSION)
                .id(terms.id().value())
                .digest(terms.digest().value())
                .connection(terms.connection().value())
                .source(terms.flow().source().value())
                .destination(terms.flow().destination().value())
                .epoch(terms.epoch())
                .dataType(terms.object().dataType().name())
                .object(terms.object().id().value())
                .subject(terms.object().subject().value())
                .issuedAt(terms.issuedAt())
                .expiresAt(terms.expiresAt())
                .status(state.status().name())
                .version(state.version())
                .updatedAt(state.updatedAt())
                .endsAt(state.endsAt())
                .cause(state.cause().map(FailureCause::name))
                .redemption(token.redemption().map(RedemptionId::value))
                .failureReason(token.failureReason().map(FailureReason::value))
                .build();
    }

    static ShareToken restore(TokenForm form) {
        String subject = "token " + form.id();
        require(form.formVersion() == TokenForm.VERSION, subject, "its form is version " + TokenForm.VERSION);
        return Consistency.restoring(
                subject,
                () -> ImmutableShareToken.builder()
                        .terms(terms(form))
                        .state(state(form))
                        .redemption(form.redemption().map(RedemptionId::restore))
                        .failureReason(form.failureReason().map(FailureReason::restore))
                        .build());
    }

    private static TokenTerms terms(TokenForm form) {
        return ImmutableTokenTerms.builder()
                .id(TokenId.restore(form.id()))
                .digest(TokenDigest.restore(form.digest()))
                .connection(ConnectionId.restore(form.connection()))
                .flow(Flow.from(OrganizationId.restore(form.source())).to(OrganizationId.restore(form.destination())))
                .epoch(form.epoch())
                .object(new SharedObject(
                        DataType.of(form.dataType()),
                        ObjectId.restore(form.object()),
                        SubjectId.restore(form.subject())))
                .validity(new Validity(form.issuedAt(), form.expiresAt()))
                .build();
    }

    private static TokenState state(TokenForm form) {
        return ImmutableTokenState.builder()
                .status(Consistency.named(TokenStatus.class, form.status()))
                .version(form.version())
                .updatedAt(form.updatedAt())
                .endsAt(form.endsAt())
                .cause(form.cause().map(name -> Consistency.named(FailureCause.class, name)))
                .build();
    }
}
