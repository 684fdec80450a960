package dev.suite.local.access;

import dev.suite.local.DataFolder;
import dev.suite.local.PrivateFile;
import dev.suite.local.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.RsaKeyUtil;
import org.jose4j.lang.JoseException;

/** The RSA key pair of one data folder: made on the first start, its public half for services. */
public final class SigningKey {
  private static final int BITS = 2048;

  private SigningKey() {}

  /** Makes the pair unless it is there. */
  public static void make(DataFolder data) {
    if (!Files.exists(data.signingKey())) {
      RsaJsonWebKey pair = generate();
      PrivateFile.write(data.verificationKey(), RsaKeyUtil.pemEncode(pair.getRsaPublicKey()));
      PrivateFile.write(data.signingKey(), pair.toJson(OutputControlLevel.INCLUDE_PRIVATE));
    }
  }

  /** The pair; refuses before the first start. */
  public static RsaJsonWebKey read(DataFolder data) {
    if (!Files.exists(data.signingKey())) {
      throw new Refusal("There is no key to sign with yet. Run ./suite up once first.");
    }
    try {
      return (RsaJsonWebKey)
          RsaJsonWebKey.Factory.newPublicJwk(Files.readString(data.signingKey()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JoseException e) {
      throw new Refusal(data.signingKey() + " is damaged. Remove it and run ./suite up.", e);
    }
  }

  private static RsaJsonWebKey generate() {
    try {
      return RsaJwkGenerator.generateJwk(BITS);
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }
}
