package dev.suite.callback.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SettingsChainTest {
  private static final CallbackSettings COMPANY =
      new CallbackSettings(
          new SlaHours(BigDecimal.ONE, BigDecimal.TWO, null),
          null,
          BigDecimal.ZERO,
          5,
          null,
          null,
          60);
  private static final CallbackSettings BRANCH =
      new CallbackSettings(
          new SlaHours(null, BigDecimal.TEN, null),
          SlaClock.opening_hours,
          null,
          null,
          null,
          false,
          0);

  @Test
  void the_branch_wins_over_the_company_field_by_field() {
    assertThat(SettingsChain.of(BRANCH, COMPANY).effective())
        .isEqualTo(
            new CallbackSettings(
                new SlaHours(BigDecimal.ONE, BigDecimal.TEN, BigDecimal.valueOf(24)),
                SlaClock.opening_hours,
                BigDecimal.ZERO,
                5,
                30,
                false,
                0));
  }

  @Test
  void each_field_says_where_it_comes_from() {
    SettingsChain chain = SettingsChain.of(BRANCH, COMPANY);
    assertThat(chain.source(one -> one.slaHours().urgent())).isEqualTo(SettingsLevel.COMPANY);
    assertThat(chain.source(one -> one.slaHours().high())).isEqualTo(SettingsLevel.BRANCH);
    assertThat(chain.source(one -> one.slaHours().normal())).isEqualTo(SettingsLevel.DEFAULT);
  }

  @Test
  void without_any_settings_the_defaults_hold() {
    SettingsChain chain = SettingsChain.of(CallbackSettings.NONE, CallbackSettings.NONE);
    assertThat(chain.effective()).isEqualTo(CallbackSettings.DEFAULT);
    assertThat(chain.source(CallbackSettings::warnMinutesBefore)).isEqualTo(SettingsLevel.DEFAULT);
  }
}
