/** The ports a host implements and the services it calls. */
module dev.connections.spi {
    requires transitive dev.connections.core;
    requires org.slf4j;

    exports dev.connections.service;
    exports dev.connections.spi;
}
