package dev.suite.runtime.directory.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'mon':[]}",
        "{'mon':[['09:00','12:30'],['14:00','18:00']],'sun':[['00:00','24:00']]}",
        "{'closed':['2026-12-25']}",
        "{'holidays':'what others may add one day'}"
      })
  void spans_by_weekday_and_closed_dates_are_right(String hours) throws JsonProcessingException {
    assertThat(faults(hours)).isEmpty();
  }

  @Test
  void no_hours_are_right() {
    assertThat(HoursRules.faults("opening_hours", null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'mon':'always'} | mon",
        "{'mon':null} | mon",
        "{'mon':['09:00']} | mon/0",
        "{'mon':[['09:00']]} | mon/0",
        "{'mon':[['09:00','10:00','11:00']]} | mon/0",
        "{'mon':[['9:00','10:00']]} | mon/0",
        "{'mon':[['09:00','24:01']]} | mon/0",
        "{'mon':[['09:60','10:00']]} | mon/0",
        "{'mon':[[9,10]]} | mon/0",
        "{'tue':[['09:00','12:00'],['12:00','12:00']]} | tue/1",
        "{'tue':[['22:00','06:00']]} | tue/0",
        "{'closed':'2026-12-25'} | closed",
        "{'closed':['2026-12-25','2026-02-30']} | closed/1",
        "{'closed':[20261225]} | closed/0"
      })
  void anything_else_is_named(String hours, String place) throws JsonProcessingException {
    assertThat(faults(hours)).extracting(RowFault::field).containsExactly("opening_hours/" + place);
  }

  private static List<RowFault> faults(String hours) throws JsonProcessingException {
    var json = (ObjectNode) new JsonMapper().readTree(hours.replace('\'', '"'));
    return HoursRules.faults("opening_hours", json);
  }
}
