package dev.connections.replay;

import dev.connections.Actor;
import dev.connections.Channel;

/** Who a line says acts, before it is checked whether that can be. */
record Caller(String organization, Channel channel) {

    static Caller of(Line line) {
        return new Caller(line.text("as"), line.channel());
    }

    Actor actor() {
        return Actor.of(organization).via(channel);
    }
}
