package dev.connections.testing;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What must be answered while something goes wrong: never a permit that rests on what could not be read. */
final class ModelTroubles {

    private static final int ATTEMPTS = 3;

    private ModelTroubles() {}

    /**
     * The reason amid a trouble.
     *
     * @param healthy the reason as things stand when it is asked for
     * @param connection the connection as it stands when it is asked for
     * @param meanwhile the commands that are done, as far as the trouble lets them be
     */
    static String reason(
            Trouble trouble,
            Supplier<String> healthy,
            Supplier<Optional<ModelConnection>> connection,
            List<Runnable> meanwhile) {
        String reason = healthy.get();
        return switch (trouble) {
            case FIRST_LOOK_FAILS -> "CONNECTION_UNAVAILABLE";
            case SECOND_LOOK_FAILS -> reason.equals("PERMITTED") ? "CONNECTION_UNAVAILABLE" : reason;
            case CONSENT_FAILS, CONSENT_IS_LEFT_OUT -> restsOnConsent(reason) ? "CONSENT_UNAVAILABLE" : reason;
            case CONNECTION_CHANGES -> whileItChanges(healthy, connection, meanwhile.iterator());
            case SNAPSHOT_IS_OLD -> {
                meanwhile.forEach(Runnable::run);
                yield reason;
            }
            case SNAPSHOT_IS_TOO_OLD -> {
                meanwhile.forEach(Runnable::run);
                yield "SNAPSHOT_TOO_OLD";
            }
        };
    }

    private static boolean restsOnConsent(String reason) {
        return reason.equals("PERMITTED") || reason.startsWith("CONSENT_");
    }

    /** A permit needs a connection that is the same before and after; only for a permit is it read again. */
    private static String whileItChanges(
            Supplier<String> healthy, Supplier<Optional<ModelConnection>> connection, Iterator<Runnable> meanwhile) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String reason = healthy.get();
            Optional<ModelConnection> before = connection.get();
            if (!reason.equals("PERMITTED")) {
                return reason;
            }
            if (meanwhile.hasNext()) {
                meanwhile.next().run();
            }
            if (connection.get().equals(before)) {
                return reason;
            }
        }
        return "CONNECTION_CHANGED";
    }
}
