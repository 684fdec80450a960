package dev.suite.testkit;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** The key pair of this run's tokens. */
record SigningKey(RSAPrivateCrtKey privateKey) {
  // A property of the JVM, since a test's class loaders would each make a key of their own.
  private static final String PROPERTY = "suite.test.signing-key";
  private static final int BITS = 2048;

  static SigningKey ofThisRun() {
    Object text = System.getProperties().computeIfAbsent(PROPERTY, _ -> fresh());
    var specification = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text.toString()));
    try {
      PrivateKey key = KeyFactory.getInstance("RSA").generatePrivate(specification);
      return new SigningKey((RSAPrivateCrtKey) key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The property " + PROPERTY + " holds no RSA key", e);
    }
  }

  private static String fresh() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      byte[] encoded = generator.generateKeyPair().getPrivate().getEncoded();
      return Base64.getEncoder().encodeToString(encoded);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JVM has no RSA", e);
    }
  }

  /** Returns the public half as {@code mp.jwt.verify.publickey} takes it. */
  String publicKey() {
    var half = new RSAPublicKeySpec(privateKey.getModulus(), privateKey.getPublicExponent());
    try {
      byte[] encoded = KeyFactory.getInstance("RSA").generatePublic(half).getEncoded();
      return Base64.getEncoder().encodeToString(encoded);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JVM has no RSA", e);
    }
  }
}
