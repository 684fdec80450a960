package dev.suite.policy.resolution;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The scopes asked for one context, nearest first: staff, service, branch, company. */
public record Chain(List<Scope> scopes) {

  /** Sorts the scopes; two of one level are a bug of the caller. */
  public Chain {
    scopes = scopes.stream().sorted(Comparator.comparing(Scope::type)).toList();
    if (scopes.stream().map(Scope::type).distinct().count() < scopes.size()) {
      throw new IllegalArgumentException("two scopes of one level in " + scopes);
    }
  }

  /** The chain of these scopes, in whatever order they are given. */
  public static Chain of(Scope... scopes) {
    return new Chain(Stream.of(scopes).toList());
  }

  /** Those a policy at {@code scope} may build on, nearest first. */
  public List<Scope> ancestorsOf(Scope scope) {
    return scopes.stream().filter(above -> scope.type().inheritsFrom(above.type())).toList();
  }
}
