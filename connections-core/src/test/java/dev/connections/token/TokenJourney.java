package dev.connections.token;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A token's way through a sequence of commands. */
record TokenJourney(List<Stage> stages) {

    /** One command on the way: what it found, what was ruled, and what the token was afterwards. */
    record Stage(TokenStep step, Instant now, ShareToken before, TokenRuling ruling, ShareToken after) {}

    static TokenJourney of(List<TokenStep> steps) {
        List<Stage> stages = new ArrayList<>();
        ShareToken before = Scene.created();
        Instant now = Scene.ISSUED;
        for (TokenStep step : steps) {
            now = now.plus(step.later());
            TokenRuling ruling = step.rule(before, now);
            ShareToken after = ruling instanceof TokenChange change ? change.token() : before;
            stages.add(new Stage(step, now, before, ruling, after));
            before = after;
        }
        return new TokenJourney(List.copyOf(stages));
    }

    List<TokenChange> changes() {
        return Stream.concat(
                        Stream.of(Scene.issuing()),
                        stages.stream()
                                .map(Stage::ruling)
                                .filter(TokenChange.class::isInstance)
                                .map(TokenChange.class::cast))
                .toList();
    }
}
