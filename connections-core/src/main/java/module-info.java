/** The model, the lifecycle, the sharing policy and share tokens, as values and pure functions. */
module dev.connections.core {
    requires static org.immutables.value.annotations;

    exports dev.connections;
    exports dev.connections.consent;
    exports dev.connections.lifecycle;
    exports dev.connections.sharing;
    exports dev.connections.token;
}
