package dev.suite.notification.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.suite.notification.channel.Channel;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoutingTest {
  private static final RoutingContext CONTEXT = new RoutingContext(7, "branch", 31L, "staff");
  private static final StoredConfiguration COMPANY = email(1, ScopeType.COMPANY, "7");
  private static final StoredConfiguration BRANCH = email(2, ScopeType.BRANCH, "branch");
  private static final StoredConfiguration SERVICE = email(3, ScopeType.SERVICE, "31");
  private static final StoredConfiguration STAFF = email(4, ScopeType.STAFF, "staff");

  @Test
  void resolves_config_at_staff_level() {
    assertThat(source(STAFF, BRANCH, COMPANY)).contains(STAFF);
  }

  @Test
  void resolves_config_at_service_level_when_staff_has_none() {
    assertThat(source(COMPANY, SERVICE, BRANCH)).contains(SERVICE);
  }

  @Test
  void resolves_config_at_branch_level_when_service_has_none() {
    assertThat(source(COMPANY, BRANCH)).contains(BRANCH);
  }

  @Test
  void resolves_config_at_company_level_as_fallback() {
    assertThat(source(COMPANY)).contains(COMPANY);
  }

  @Test
  void prioritizes_staff_config_over_service_config() {
    assertThat(source(SERVICE, STAFF)).contains(STAFF);
  }

  @Test
  void uses_system_defaults_when_no_config_exists() {
    Routing routing = resolve();
    assertThat(routing.routes())
        .extracting(Route::channel)
        .containsExactly(Channel.EMAIL, Channel.SMS);
    assertThat(routing.routes())
        .allSatisfy(route -> {
          assertThat(route.settings()).isEqualTo(ChannelSettings.DEFAULT);
          assertThat(route.source()).isEqualTo(Scope.SYSTEM);
        });
  }

  @Test
  void extracts_context_from_staff() {
    RoutingContext context =
        RoutingContext.of(7).towards(recipient(RecipientType.STAFF, "manager", "altona"));
    assertThat(context).isEqualTo(new RoutingContext(7, "altona", null, "manager"));
    assertThat(CONTEXT.towards(recipient(RecipientType.STAFF, "manager", "altona")))
        .as("those of what happened give way")
        .isEqualTo(new RoutingContext(7, "altona", 31L, "manager"));
  }

  @Test
  void extracts_context_from_customer() {
    Recipient customer = recipient(RecipientType.CUSTOMER, "72", null);
    assertThat(CONTEXT.towards(customer)).isEqualTo(CONTEXT);
    assertThat(RoutingContext.of(7).towards(customer).chain())
        .containsExactly(new Scope(ScopeType.COMPANY, "7"), Scope.SYSTEM);
  }

  @Test
  void the_trace_names_every_level_of_every_channel() {
    List<TraceEntry> email =
        resolve(BRANCH, COMPANY).trace().stream()
            .filter(entry -> entry.channel() == Channel.EMAIL)
            .toList();
    assertThat(email)
        .extracting(entry -> entry.scope().type(), TraceEntry::standing)
        .containsExactly(
            tuple(ScopeType.STAFF, Standing.NONE),
            tuple(ScopeType.SERVICE, Standing.NONE),
            tuple(ScopeType.BRANCH, Standing.APPLIED),
            tuple(ScopeType.COMPANY, Standing.OVERRIDDEN),
            tuple(ScopeType.SYSTEM, Standing.OVERRIDDEN));
  }

  @Test
  void a_channel_that_the_nearest_level_switches_off_is_not_tried() {
    StoredConfiguration off =
        new StoredConfiguration(9, 1, STAFF.scope(), Channel.EMAIL, disabled());
    Routing routing = resolve(off, COMPANY);
    assertThat(routing.routes()).extracting(Route::channel).containsExactly(Channel.SMS);
    assertThat(routing.trace().getFirst().standing()).isEqualTo(Standing.DISABLED);
  }

  @Test
  void configurations_of_scopes_outside_the_context_do_not_count() {
    assertThat(source(email(9, ScopeType.BRANCH, "another"))).isEmpty();
  }

  private static Optional<StoredConfiguration> source(StoredConfiguration... configurations) {
    return resolve(configurations).routes().getFirst().configuration();
  }

  private static Routing resolve(StoredConfiguration... configurations) {
    return Routing.resolve(CONTEXT, List.of(Channel.EMAIL, Channel.SMS), List.of(configurations));
  }

  private static StoredConfiguration email(long id, ScopeType type, String scopeId) {
    return new StoredConfiguration(
        id, 1, new Scope(type, scopeId), Channel.EMAIL, ChannelSettings.DEFAULT);
  }

  private static ChannelSettings disabled() {
    ChannelSettings standard = ChannelSettings.DEFAULT;
    return new ChannelSettings(
        standard.fallback(),
        false,
        standard.retries(),
        standard.templateOverride(),
        standard.onUnknown());
  }

  private static Recipient recipient(RecipientType type, String id, String branch) {
    return new Recipient(
        type, id, "Lena", branch, "lena@salon.example", null, List.of("de"), ZoneOffset.UTC);
  }
}
