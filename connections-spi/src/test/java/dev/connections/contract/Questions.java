package dev.connections.contract;

import dev.connections.service.Sharing;
import dev.connections.spi.ConsentQuestion;
import java.util.List;

/** Writes down what the consent source is asked. */
final class Questions {

    private Questions() {}

    static Sharing asked(Scene scene, List<ConsentQuestion> asked) {
        return Sharing.over(scene.adapters.repository(), scene.adapters.directory(), question -> {
                    asked.add(question);
                    return scene.adapters.consents().statements(question);
                })
                .clock(scene.clock)
                .build();
    }
}
