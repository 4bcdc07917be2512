package dev.connections.proofs.spec;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The models of {@code docs/spec}, with how many distinct states each has in its short form and in its long one. */
enum Model {
    CONNECTION_LIFE("ConnectionLife", "BrokenLife", 300_090, 3_673_512),
    CONSENT_LIFE("ConsentLife", "BrokenConsent", 532_610, 1_065_220),
    COMMITS("Commits", "BrokenCommits", 497_609, 1_738_853),
    DECIDING("Deciding", "BrokenDeciding", 600_454, 1_646_187),
    REDEEMING("Redeeming", "BrokenRedeeming", 155_772, 2_809_928),
    FETCHING("Redeeming", "BrokenRedeeming", 15_726, 412_370),
    GUESSING("Redeeming", "BrokenRedeeming", 17_166, 273_630);

    private final String module;
    private final String broken;
    private final long states;
    private final long statesInLongForm;

    Model(String module, String broken, long states, long statesInLongForm) {
        this.module = module;
        this.broken = broken;
        this.states = states;
        this.statesInLongForm = statesInLongForm;
    }

    /** A name as the spec writes it. */
    static String inSpec(Enum<?> constant) {
        return Arrays.stream(constant.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    Path module() {
        return Tlc.SPEC.resolve(module + ".tla");
    }

    /** The same with mistakes, each in a definition of its own. */
    Path broken() {
        return Tlc.SPEC.resolve("broken").resolve(broken + ".tla");
    }

    Configuration shortForm() {
        return Configuration.read(Tlc.SPEC.resolve(inSpec(this) + ".cfg"));
    }

    Configuration longForm() {
        return Configuration.read(Tlc.SPEC.resolve(inSpec(this) + ".long.cfg"));
    }

    long states() {
        return states;
    }

    long statesInLongForm() {
        return statesInLongForm;
    }
}
