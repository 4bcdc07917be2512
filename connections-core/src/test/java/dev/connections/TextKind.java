package dev.connections;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** One kind of text, how it enters and how it is restored. */
record TextKind(String words, int most, Function<String, Text> of, Function<String, Text> restore) {

    static final List<TextKind> IDS = List.of(
            new TextKind("alias", 128, Alias::of, Alias::restore),
            new TextKind("connection id", 128, ConnectionId::of, ConnectionId::restore),
            new TextKind("object", 128, ObjectId::of, ObjectId::restore),
            new TextKind("organization id", 128, OrganizationId::of, OrganizationId::restore),
            new TextKind("principal", 128, Principal::of, Principal::restore),
            new TextKind("proof reference", 128, ProofReference::of, ProofReference::restore),
            new TextKind("redemption", 128, RedemptionId::of, RedemptionId::restore),
            new TextKind("subject", 128, SubjectId::of, SubjectId::restore),
            new TextKind("token id", 128, TokenId::of, TokenId::restore));
    static final List<TextKind> NAMES = List.of(
            new TextKind("failure reason", 128, FailureReason::of, FailureReason::restore),
            new TextKind("name", 200, ConnectionName::of, ConnectionName::restore),
            new TextKind("name prefix", 200, NamePrefix::of, NamePrefix::of));

    /** All of them. */
    static List<TextKind> all() {
        return Stream.of(IDS, NAMES).flatMap(List::stream).toList();
    }

    @Override
    public String toString() {
        return words;
    }
}
