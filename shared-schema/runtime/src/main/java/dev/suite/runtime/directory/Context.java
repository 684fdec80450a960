package dev.suite.runtime.directory;

import dev.suite.runtime.rest.Problem;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** Where something takes place, each part optional: the branch follows from staff or service. */
public record Context(String branchId, Long serviceId, String staffId) {
  private static final Pattern CHAR_36 = Pattern.compile("[\\x21-\\x7e]{1,36}");

  /** The company alone. */
  public static final Context NONE = new Context(null, null, null);

  /** 404 for ids no column can hold. */
  public Context {
    known(branchId);
    known(staffId);
  }

  /** The id, where a row can have it; 404 where none can. */
  public static String known(String id) {
    if (id != null && !CHAR_36.matcher(id).matches()) {
      throw Problem.notFound();
    }
    return id;
  }

  /** 404 where an id was given that the company does not have. */
  public void refuseUnknown(String branch, Long service, String staff) {
    if (!Objects.equals(branchId, branch)
        || !Objects.equals(serviceId, service)
        || !Objects.equals(staffId, staff)) {
      throw Problem.notFound();
    }
  }

  /** The branch all parts agree on, or null; 422 with the query parameter that does not agree. */
  public String branch(String ofStaff, String ofService) {
    return branch(ofStaff, ofService, Problem::invalidParameter);
  }

  /**
   * The branch all parts agree on, or null.
   *
   * @param refusal of the part that does not agree, by its name and what is wrong with it
   */
  public String branch(
      String ofStaff, String ofService, BiFunction<String, String, Problem> refusal) {
    String branch = agreed("staff_id", branchId, ofStaff, refusal);
    return agreed("service_id", branch, ofService, refusal);
  }

  private static String agreed(
      String part, String branch, String own, BiFunction<String, String, Problem> refusal) {
    if (branch != null && own != null && !branch.equals(own)) {
      throw refusal.apply(part, "belongs to another branch than the others");
    }
    return branch == null ? own : branch;
  }
}
