package dev.suite.bench;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A key that no token of this run is signed with: the services ask for one at start. */
final class PublicKeyText {
  private static final int BITS = 2048;

  private PublicKeyText() {}

  static String fresh() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      byte[] encoded = generator.generateKeyPair().getPublic().getEncoded();
      return Base64.getEncoder().encodeToString(encoded);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This JVM has no RSA", e);
    }
  }
}
