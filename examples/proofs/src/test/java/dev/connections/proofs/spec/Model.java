package dev.connections.proofs.spec;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The models of {@code docs/spec}, with how many distinct states each has in its short form. */
enum Model {
    CONNECTION_LIFE("ConnectionLife", "BrokenLife", 300_090),
    CONSENT_LIFE("ConsentLife", "BrokenConsent", 532_610),
    COMMITS("Commits", "BrokenCommits", 497_609),
    DECIDING("Deciding", "BrokenDeciding", 600_454),
    REDEEMING("Redeeming", "BrokenRedeeming", 155_772),
    FETCHING("Redeeming", "BrokenRedeeming", 15_726),
    GUESSING("Redeeming", "BrokenRedeeming", 17_166);

    private final String module;
    private final String broken;
    private final long states;

    Model(String module, String broken, long states) {
        this.module = module;
        this.broken = broken;
        this.states = states;
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
}
