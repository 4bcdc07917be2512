package dev.connections.testing;

import dev.connections.Alias;
import dev.connections.ConnectionId;
import dev.connections.ConnectionName;
import dev.connections.FailureReason;
import dev.connections.NamePrefix;
import dev.connections.ObjectId;
import dev.connections.Principal;
import dev.connections.ProofReference;
import dev.connections.RedemptionId;
import dev.connections.TokenId;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** The part of {@link ConnectionsDomain} that provides ids and other texts. */
final class TextValues extends DomainContextBase {

    @Provide
    Arbitrary<Alias> aliases() {
        return ArbitraryTexts.like("Shop").map(Alias::of);
    }

    @Provide
    Arbitrary<ConnectionId> connectionIds() {
        return ArbitraryTexts.like(ArbitraryConnections.ID).map(ConnectionId::of);
    }

    @Provide
    Arbitrary<ConnectionName> names() {
        return ArbitraryTexts.like("Newsletter").map(ConnectionName::of);
    }

    @Provide
    Arbitrary<NamePrefix> namePrefixes() {
        return ArbitraryTexts.like("News").map(NamePrefix::of);
    }

    @Provide
    Arbitrary<Principal> principals() {
        return ArbitraryTexts.like("staff-4711").map(Principal::of);
    }

    @Provide
    Arbitrary<ProofReference> proofs() {
        return ArbitraryTexts.like("form-2026-01").map(ProofReference::of);
    }

    @Provide
    Arbitrary<ObjectId> objectIds() {
        return ArbitraryTexts.like("order-1").map(ObjectId::of);
    }

    @Provide
    Arbitrary<TokenId> tokenIds() {
        return ArbitraryTexts.like("cnst_1").map(TokenId::of);
    }

    @Provide
    Arbitrary<RedemptionId> redemptionIds() {
        return ArbitraryTexts.like("first").map(RedemptionId::of);
    }

    @Provide
    Arbitrary<FailureReason> failureReasons() {
        return ArbitraryTexts.like("could not store it").map(FailureReason::of);
    }
}
