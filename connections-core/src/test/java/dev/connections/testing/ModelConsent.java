package dev.connections.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a subject's statements, in the order in which they were recorded, amount to for one item or one token. */
final class ModelConsent {

    private ModelConsent() {}

    /** Why consent is missing; empty when it is there. The statements are all those of one subject and source. */
    static Optional<String> refusal(
            List<ModelStatement> statements, String destination, String dataType, Instant collected, Instant now) {
        List<ModelStatement> counting = counting(statements, destination, dataType, now);
        boolean isDenied = counting.stream().anyMatch(said -> said.effect().equals("DENIED"));
        boolean isWithdrawn = counting.stream().anyMatch(said -> said.effect().equals("WITHDRAWN"));
        boolean isLive = counting.stream().anyMatch(said -> isLiveGrant(said, now));
        boolean isPermitted = counting.stream().anyMatch(said -> isLiveGrant(said, now) && covers(said, collected));
        if (isDenied) {
            return Optional.of("CONSENT_DENIED");
        }
        if (isWithdrawn) {
            return Optional.of("CONSENT_WITHDRAWN");
        }
        if (isPermitted) {
            return Optional.empty();
        }
        if (isLive) {
            return Optional.of("CONSENT_NOT_COVERING");
        }
        return Optional.of(counting.isEmpty() ? "CONSENT_UNKNOWN" : "CONSENT_EXPIRED");
    }

    /** Whether a token may be issued and used: as for an item, but a grant bounded in collection time covers none. */
    static boolean permitsToken(List<ModelStatement> statements, String destination, String dataType, Instant now) {
        List<ModelStatement> counting = counting(statements, destination, dataType, now);
        boolean isRefused = counting.stream().anyMatch(said -> !said.effect().equals("GRANTED"));
        boolean isGranted = counting.stream()
                .filter(said -> isLiveGrant(said, now))
                .anyMatch(said ->
                        said.collectedFrom().isEmpty() && said.collectedUntil().isEmpty());
        return isGranted && !isRefused;
    }

    /** Of each scope that takes this in, the last statement that stands. */
    private static List<ModelStatement> counting(
            List<ModelStatement> statements, String destination, String dataType, Instant now) {
        List<ModelStatement> counting = new ArrayList<>();
        for (String towards : List.of(destination, "*")) {
            for (String type : List.of(dataType, "*")) {
                lastStanding(statements, towards, type, now).ifPresent(counting::add);
            }
        }
        return counting;
    }

    private static Optional<ModelStatement> lastStanding(
            List<ModelStatement> statements, String destination, String dataType, Instant now) {
        Optional<ModelStatement> last = Optional.empty();
        for (ModelStatement said : statements) {
            boolean inScope =
                    said.destination().equals(destination) && said.dataType().equals(dataType);
            boolean stands = said.from().isEmpty() || !said.from().get().isAfter(now);
            if (inScope && stands) {
                last = Optional.of(said);
            }
        }
        return last;
    }

    private static boolean isLiveGrant(ModelStatement said, Instant now) {
        boolean hasLapsed = said.until().isPresent() && !said.until().get().isAfter(now);
        return said.effect().equals("GRANTED") && !hasLapsed;
    }

    private static boolean covers(ModelStatement said, Instant collected) {
        boolean tooEarly = said.collectedFrom().isPresent()
                && collected.isBefore(said.collectedFrom().get());
        boolean tooLate = said.collectedUntil().isPresent()
                && !collected.isBefore(said.collectedUntil().get());
        return !tooEarly && !tooLate;
    }
}
