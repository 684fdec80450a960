package dev.suite.runtime.rest.caller;

import io.smallrye.mutiny.Uni;

/** The companies of the directory, asked on every request below {@code /v1/companies/}. */
@FunctionalInterface
public interface KnownCompanies {
  /** Whether the company is known and not deleted. */
  Uni<Boolean> exists(long companyId);
}
