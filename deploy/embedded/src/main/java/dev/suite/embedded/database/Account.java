package dev.suite.embedded.database;

import java.util.List;

/** A user of the database server and what it may do. */
public sealed interface Account permits DatabaseAccount, AdministratorAccount {

  /**
   * Returns the statements that create the account or set its password anew; they may be repeated,
   * and MySQL 8 and MariaDB take them alike.
   */
  List<String> statements();
}
