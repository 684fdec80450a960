package dev.suite.testkit.servers;

import java.io.IOException;

/** A way to run the database server and the broker. */
sealed interface Servers permits EmbeddedServers, DockerServers {

  /** Returns {@code mysql://user:password@host:port} of an administrator. */
  String startDatabase() throws IOException, InterruptedException;

  /** Returns the bootstrap address. */
  String startKafka() throws IOException, InterruptedException;

  String databaseDescription();

  String kafkaDescription();

  void stop();
}
