package dev.connections.testing;

import java.util.List;
import java.util.Optional;

/** The few organizations, data types and people of all scripts: few, so that they meet often. */
final class Cast {

    static final List<String> ORGANIZATIONS = List.of("acme", "globex", "initech");
    static final List<String> ALIASES = List.of("Shop", "shop", "Shop ");
    static final String STRANGER = "umbrella";
    static final String NOT_A_TEXT = "*";
    static final List<String> DATA_TYPES = List.of("events", "records", "inquiries");
    static final List<String> SUBJECTS = List.of("ann", "ben", "eve");
    static final List<Optional<String>> SUBJECTS_AND_NOBODY =
            List.of(Optional.of("ann"), Optional.of("ben"), Optional.of("eve"), Optional.empty());

    private Cast() {}
}
