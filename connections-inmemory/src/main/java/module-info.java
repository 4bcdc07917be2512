/** An adapter for each port that keeps everything in memory. */
module dev.connections.inmemory {
    requires transitive dev.connections.spi;

    exports dev.connections.inmemory;
}
