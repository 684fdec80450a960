package dev.suite.runtime.directory.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.suite.runtime.directory.EntityId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedPeopleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "appointment_modified | 7:72 | '' | customer:72",
        "appointment_modification_voided | 7:72 | {'customer_id':72} | customer:72",
        "appointment_modified | 7:72 | {'customer_id':73} | customer:73,customer:72",
        "appointment_modified | any | {'customer_id':'72'} | customer:72",
        "notification_requested | 7:72 | {'recipient':{'type':'customer','id':72}} | customer:72",
        "directory | customer:72 | {'id':72} | customer:72",
        "directory | staff:s-1 | '' | staff:s-1"
      })
  void an_event_names_people_by_what_it_says_and_by_its_key(
      String topic, String key, String said, String people) throws JsonProcessingException {
    assertThat(named(topic, key, said)).containsExactly(people.split(","));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "callback_requested | 7:72 | {'customer_id':null}",
        "notification_requested | 7:72 | {'recipient':{'type':'staff','id':'s-1'}}",
        "appointment_modified | 7:72:1 | [72]",
        "appointment_modified | 7:99999999999999999999 | {'customer_id':7.5}",
        "directory | customer:seven | ''",
        "directory | branch:b-1 | ''"
      })
  void it_names_nobody_otherwise(String topic, String key, String said)
      throws JsonProcessingException {
    assertThat(named(topic, key, said)).isEmpty();
  }

  private static List<String> named(String topic, String key, String said)
      throws JsonProcessingException {
    return NamedPeople.in(topic, key, new JsonMapper().readTree(said.replace('\'', '"'))).stream()
        .map(EntityId::toString)
        .toList();
  }
}
