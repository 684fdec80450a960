package dev.suite.notification.routing.adapter;

import dev.suite.notification.channel.Channel;
import dev.suite.notification.mapping.adapter.EventMapping;
import dev.suite.notification.routing.Scope;
import dev.suite.notification.routing.ScopeType;
import dev.suite.runtime.directory.Context;
import dev.suite.runtime.rest.Problem;
import java.util.Arrays;

/** Which configuration a path names. */
record ConfigurationKey(long companyId, Scope scope, String eventType, Channel channel) {
  /** Reads the path; a level or channel that does not exist is 404. */
  static ConfigurationKey of(
      long companyId, String scope, String scopeId, String eventType, String channel) {
    if (!EventMapping.isName(eventType)) {
      throw Problem.notFound();
    }
    return new ConfigurationKey(
        companyId,
        new Scope(
            ScopeType.ofCompany(scope).orElseThrow(Problem::notFound), Context.known(scopeId)),
        eventType,
        Arrays.stream(Channel.values())
            .filter(one -> one.code().equals(channel))
            .findFirst()
            .orElseThrow(Problem::notFound));
  }
}
