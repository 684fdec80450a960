package dev.suite.testkit.service;

import static io.restassured.RestAssured.given;

import dev.suite.schema.Database;
import org.eclipse.microprofile.config.ConfigProvider;

/** The service under test, as its settings have it. */
public final class RunningService {
  private RunningService() {}

  /** Its name, such as {@code policy-service}. */
  public static String name() {
    return setting("quarkus.application.name");
  }

  /** The name of its tables and migrations, such as {@code policy}. */
  public static String label() {
    return name().replace("-service", "");
  }

  /** The setting that switches it off. */
  public static String flag() {
    return setting("suite.feature.flag");
  }

  /** Its own database. */
  public static Database database() {
    return new Database(
        setting("suite.db.url"), setting("suite.db.user"), setting("suite.db.password"));
  }

  /** What it answers to whether it is ready. */
  public static Reply ready() {
    return new Reply(given().get("/q/health/ready"));
  }

  private static String setting(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }
}
