package dev.suite.policy.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComplianceLineTest {
  @Test
  void the_total_adds_every_number_up() {
    ComplianceLine one = new ComplianceLine("1", "A", 3, 2, 1, 2, 1, 4, new BigDecimal("5.50"));
    ComplianceLine other = new ComplianceLine("2", "B", 30, 20, 10, 21, 9, 40, BigDecimal.TEN);
    assertThat(ComplianceLine.total(List.of(one, other)))
        .isEqualTo(new ComplianceLine(null, null, 33, 22, 11, 23, 10, 44, new BigDecimal("15.50")));
  }

  @Test
  void the_share_is_of_what_is_not_voided_and_of_nothing_there_is_none() {
    assertThat(new ComplianceLine("1", "A", 3, 2, 1, 2, 1, 4, BigDecimal.ZERO).shareWithinPolicy())
        .contains(new BigDecimal("0.6667"));
    assertThat(ComplianceLine.total(List.of()).shareWithinPolicy()).isEmpty();
  }
}
