package dev.suite.runtime.rest;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;

/** Sends content types as written, without a charset of the client's own. */
final class Raw {
  static final RestAssuredConfig TYPES =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .appendDefaultContentCharsetToContentTypeIfUndefined(false));

  private Raw() {}
}
