package dev.suite.local.story;

import dev.suite.local.DataFolder;
import dev.suite.local.access.Role;
import dev.suite.local.access.SigningKey;
import dev.suite.local.access.Token;
import dev.suite.local.server.Plan;
import java.util.function.Consumer;
import org.jose4j.jwk.RsaJsonWebKey;

/**
 * A late cancellation from its policies to its price, its record, its way through Kafka into the
 * stats, and the refusal of the next one. Every number told is from an answer; an answer that is
 * not as the story has it ends the story with a refusal.
 */
public final class Story {
  private Story() {}

  /** Plays it with the policy-service of the plan and returns the company it was about. */
  public static DemoCompany play(Plan plan, Consumer<String> told) {
    String url = plan.services().getFirst().url();
    DataFolder data = plan.installation().data();
    DemoCompany company = DemoCompanies.fresh(url, data);
    RsaJsonWebKey key = SigningKey.read(data);
    long id = company.id();
    Api admin = Api.of(url, id, Token.of(id, Role.ADMIN).signedBy(key));
    Api service = Api.of(url, id, Token.of(id, Role.SERVICE).signedBy(key));
    Narrator narrator = new Narrator(told);
    new SalonOpening(company, narrator, admin, service).play();
    new LateCancellation(company, narrator, admin, service).play();
    return company;
  }
}
