package dev.suite.policy.resolution.cache.adapter;

import dev.suite.policy.resolution.PolicyType;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Where cached policies come from: those of one company in one query. */
@FunctionalInterface
interface PolicySource {
  /** The company's policies of these types. */
  Uni<Map<PolicyType, CompanyPolicies>> read(
      SqlClient client, long companyId, Set<PolicyType> types);

  /** What one key stands for. */
  default Uni<CompanyPolicies> read(SqlClient client, CacheKey key) {
    return read(client, key.companyId(), Set.of(key.type())).map(read -> read.get(key.type()));
  }

  /** What several keys of one company stand for. */
  default Uni<Map<CacheKey, CompanyPolicies>> readAll(
      SqlClient client, long companyId, Set<? extends CacheKey> keys) {
    Set<PolicyType> types = keys.stream().map(CacheKey::type).collect(Collectors.toSet());
    return read(client, companyId, types)
        .map(read ->
            keys.stream().collect(Collectors.toMap(key -> key, key -> read.get(key.type()))));
  }
}
