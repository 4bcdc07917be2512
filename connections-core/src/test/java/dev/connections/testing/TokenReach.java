package dev.connections.testing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What scripts can reach with tokens, in words. */
final class TokenReach {

    static final Set<String> EVERYTHING = Stream.of(
                    List.of(
                            "token issued to CREATED by the source",
                            "token claimed from CREATED to PENDING by the destination",
                            "token completed from PENDING to REDEEMED by the destination",
                            "token failed from PENDING to FAILED by the destination",
                            "token failed from PENDING to FAILED by the system",
                            "token expired from CREATED to EXPIRED by the source",
                            "token expired from CREATED to EXPIRED by the destination",
                            "token expired from CREATED to EXPIRED by the system",
                            "token over by time: EXPIRED, written down as CREATED",
                            "token over by time: FAILED, written down as PENDING",
                            "token was over by time and now CREATED",
                            "token was over by time and now PENDING",
                            "token was over by time and now EXPIRED",
                            "token was over by time and now FAILED",
                            "token redeemed again, PENDING",
                            "token redeemed again, REDEEMED",
                            "token redeemed again, FAILED",
                            "token purged",
                            "token may be fetched",
                            "token not redeemable: a dead epoch",
                            "token not redeemable: a type no longer shared",
                            "token not redeemable: no consent"),
                    refusals("issue", "INVALID", "NOT_FOUND", "WRONG_ACTOR", "CONNECTION_NOT_ACTIVE"),
                    refusals("issue", "DATA_TYPE_NOT_SHARED", "CONSENT_REQUIRED"),
                    refusals("redeem", "INVALID", "NOT_FOUND", "ALREADY_REDEEMED", "EXPIRED"),
                    refusals("redeem", "CONNECTION_NOT_ACTIVE", "NOT_REDEEMABLE"),
                    refusals("complete", "INVALID", "NOT_FOUND", "ALREADY_REDEEMED", "EXPIRED", "WRONG_STATUS"),
                    refusals("complete", "CONNECTION_NOT_ACTIVE", "NOT_REDEEMABLE"),
                    refusals("fail", "INVALID", "NOT_FOUND", "ALREADY_REDEEMED", "EXPIRED", "WRONG_STATUS"),
                    refusals("expire", "INVALID", "NOT_FOUND", "EXPIRED", "WRONG_STATUS"))
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());

    private TokenReach() {}

    static String refused(TokenCommand command, String reason) {
        return refused(command.getClass().getSimpleName().toLowerCase(Locale.ROOT), reason);
    }

    static String purged() {
        return "token purged";
    }

    static String fetched() {
        return "token may be fetched";
    }

    static String unusable(String cause) {
        return "token not redeemable: " + cause;
    }

    static String redeemedAgain(String status) {
        return "token redeemed again, " + status;
    }

    static String over(String written, String status) {
        return "token over by time: " + status + ", written down as " + written;
    }

    static String after(String status) {
        return "token was over by time and now " + status;
    }

    static String happened(ModelEvent event, ModelConnection connection) {
        return "token " + event.event()
                + event.from().map(status -> " from " + status).orElse("")
                + event.to().map(status -> " to " + status).orElse("")
                + " by the " + who(event.by(), connection);
    }

    private static String who(String by, ModelConnection connection) {
        if (by.equals(connection.source())) {
            return "source";
        }
        return by.equals(connection.destination()) ? "destination" : by;
    }

    private static List<String> refusals(String action, String... reasons) {
        return Stream.of(reasons).map(reason -> refused(action, reason)).toList();
    }

    private static String refused(String action, String reason) {
        return "token refusal " + reason + " to " + action;
    }
}
