package dev.connections.token;

import dev.connections.token.Attempt.Command;
import dev.connections.token.Attempt.Named;
import dev.connections.token.TokenDocument.Answer;
import dev.connections.token.TokenDocument.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the page says about an attempt, worked out from its tables and its order of refusals alone. */
record Expectation(TokenDocument document) {

    private static final Map<String, Predicate<Attempt>> MISSING = Map.of(
            "STANDS", attempt -> false,
            "CONNECTION_NOT_ACTIVE", attempt -> !attempt.ground().isActive(),
            "OTHER_EPOCH", attempt -> attempt.ground().isOtherEpoch(),
            "DATA_TYPE_NOT_SHARED", attempt -> !attempt.ground().carriesTheType(),
            "NO_CONSENT",
                    attempt -> !attempt.said().consents() && !attempt.said().isNoAnswer(),
            "UNCONFIRMED", attempt -> attempt.said().isNoAnswer());

    private static final String STANDS_NO_LONGER = "the second look finds that it stands no longer";

    /** The basis: the first thing that is missing, in the order of the page. */
    Answer answer(Attempt attempt) {
        return document.answers().stream()
                .filter(answer -> MISSING.get(answer.basis()).test(attempt))
                .findFirst()
                .orElseGet(() -> document.answers().get(0));
    }

    /** The row that is followed, unless something refuses. */
    Optional<Row> row(Attempt attempt) {
        return rows(attempt)
                .filter(row -> row.from().equals(attempt.life().status()) && guard(row.guard(), attempt))
                .findFirst();
    }

    /** The first of the refusals that apply, in the order of the page; none if a row is followed. */
    Optional<String> refusal(Attempt attempt) {
        List<String> refusals = refusals(attempt);
        return document.order().stream()
                .flatMap(List::stream)
                .filter(refusals::contains)
                .findFirst();
    }

    /** Whether it is a repetition of the redemption that claimed the token. */
    static boolean isRepetition(Attempt attempt) {
        return attempt.command() == Command.REDEEM
                && attempt.caller() == Caller.DESTINATION
                && attempt.life().isClaimed()
                && attempt.named() == Named.SAME;
    }

    private List<String> refusals(Attempt attempt) {
        List<String> refusals = new ArrayList<>();
        if (rows(attempt).findAny().isEmpty()) {
            refusals.add(refusalOf(attempt.command(), attempt.caller()));
        }
        if (attempt.life().isClaimed() && attempt.named() == Named.OTHER) {
            refusals.add("ALREADY_REDEEMED");
        }
        if (rows(attempt).noneMatch(row -> row.from().equals(attempt.life().status()) && isTimely(row, attempt))) {
            refusals.add(attempt.life().isTooLate(attempt.isOver()) ? "EXPIRED" : "WRONG_STATUS");
        }
        boolean mustStand = rows(attempt).anyMatch(row -> row.guard().endsWith("it stands"));
        if (mustStand) {
            refusals.add(
                    attempt.caller() == Caller.SOURCE
                            ? answer(attempt).toTheSource()
                            : answer(attempt).toTheDestination());
        }
        return refusals;
    }

    private static String refusalOf(Command command, Caller caller) {
        return command == Command.ISSUE && caller == Caller.DESTINATION ? "WRONG_ACTOR" : "NOT_FOUND";
    }

    private Stream<Row> rows(Attempt attempt) {
        return document.rows().stream().filter(row -> row.allows(attempt.caller()) && isOf(row, attempt.command()));
    }

    private static boolean isOf(Row row, Command command) {
        return switch (command) {
            case ISSUE -> row.action().equals("issue");
            case REDEEM -> row.action().equals("redeem");
            case COMPLETE -> row.action().equals("complete");
            case FAIL, GIVE_UP -> row.action().equals("fail");
            case EXPIRE -> row.action().equals("expire");
            case END -> !row.guard().equals(STANDS_NO_LONGER);
        };
    }

    private boolean guard(String guard, Attempt attempt) {
        boolean stands = answer(attempt).basis().equals("STANDS");
        return switch (guard) {
            case "it stands" -> stands;
            case "now < `expiresAt`, and it stands", "now < `completeBy`, and it stands" -> !attempt.isOver() && stands;
            case "now < `expiresAt`", "now < `completeBy`" -> !attempt.isOver();
            case "now >= `expiresAt`", "now >= `completeBy`" -> attempt.isOver();
            case STANDS_NO_LONGER -> !stands;
            default -> throw new IllegalArgumentException("no guard: " + guard);
        };
    }

    /** Whether the row can be followed as far as time goes, and the system's reason to act. */
    private boolean isTimely(Row row, Attempt attempt) {
        String timing = row.guard().replace(", and it stands", "");
        return timing.equals("it stands") || guard(timing, attempt);
    }
}
