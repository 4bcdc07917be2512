package dev.connections.testing;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Who may do what in which status, what it does, and what the status is. */
final class ModelLifecycle {

    private ModelLifecycle() {}

    /** The status as of an instant: an offer past its time is inactive, written down or not. */
    static String status(ModelConnection connection, Instant at) {
        return isExpiryDue(connection, at) ? "INACTIVE" : connection.status();
    }

    static boolean isExpiryDue(ModelConnection connection, Instant at) {
        return connection.status().equals("PENDING")
                && connection.pendingUntil().isPresent()
                && !at.isBefore(connection.pendingUntil().get());
    }

    /** Why a party may not do this, on this channel, at this instant; empty when it may. */
    static Optional<String> refusal(ModelConnection connection, Instant at, String as, String channel, String action) {
        String side = as.equals(connection.source()) ? "source" : "destination";
        String status = status(connection, at);
        boolean isExpired =
                status.equals("INACTIVE") && connection.pendingUntil().isPresent();
        if (!sides(action).contains(side)) {
            return Optional.of("WRONG_ACTOR");
        }
        if (!channels(action).contains(channel)) {
            return Optional.of("WRONG_CHANNEL");
        }
        if (action.equals("activate") && isExpired) {
            return Optional.of("EXPIRED");
        }
        if (!statuses(action).contains(status)) {
            return Optional.of("WRONG_STATUS");
        }
        if (answersProposal(action) && connection.proposedDataTypes().isEmpty()) {
            return Optional.of("WRONG_STATUS");
        }
        return Optional.empty();
    }

    /** What an action that is allowed does, and the name of its event. */
    static String act(String action, String as, ModelConnection before, ModelDraft after, Instant at) {
        switch (action) {
            case "activate" -> {
                after.becomeActive();
                after.refusedByDestination = false;
                return "activated";
            }
            case "deactivate" -> {
                after.becomeInactive();
                after.refusedByDestination = before.refusedByDestination() || as.equals(before.destination());
                return "deactivated";
            }
            case "reactivate" -> {
                if (before.activationMode().equals("IMMEDIATE") && !before.refusedByDestination()) {
                    after.becomeActive();
                } else {
                    after.becomePending(at);
                }
                return "reactivated";
            }
            case "acceptDataTypes" -> {
                after.takeProposal();
                return "dataTypesAccepted";
            }
            case "declineDataTypes" -> {
                after.proposedDataTypes = Set.of();
                return "dataTypesDeclined";
            }
            default -> throw new IllegalArgumentException("Not a command: " + action);
        }
    }

    private static Set<String> sides(String action) {
        return switch (action) {
            case "activate", "acceptDataTypes", "declineDataTypes" -> Set.of("destination");
            case "reactivate", "rename", "changeDataTypes" -> Set.of("source");
            case "deactivate" -> Set.of("source", "destination");
            default -> throw new IllegalArgumentException("No such action: " + action);
        };
    }

    private static Set<String> channels(String action) {
        return switch (action) {
            case "activate", "acceptDataTypes" -> Set.of("DASHBOARD");
            default -> Set.of("DASHBOARD", "API");
        };
    }

    private static Set<String> statuses(String action) {
        return switch (action) {
            case "activate" -> Set.of("PENDING");
            case "deactivate" -> Set.of("PENDING", "ACTIVE");
            case "reactivate" -> Set.of("INACTIVE");
            case "acceptDataTypes", "declineDataTypes" -> Set.of("ACTIVE");
            default -> Set.of("PENDING", "ACTIVE", "INACTIVE");
        };
    }

    private static boolean answersProposal(String action) {
        return action.equals("acceptDataTypes") || action.equals("declineDataTypes");
    }
}
