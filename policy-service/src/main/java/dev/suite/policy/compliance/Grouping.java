package dev.suite.policy.compliance;

/** What a compliance report has one line for; a month is one of the company's time zone. */
public enum Grouping {
  branch,
  service,
  staff,
  month
}
