package dev.suite.runtime.outbox;

import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Kafka will not take a record however often it is sent: too large, no such topic, not allowed. */
final class RefusedRecordException extends Exception {
  RefusedRecordException(Throwable why) {
    super(why.getClass().getSimpleName() + ": " + why.getMessage(), why);
  }

  static RefusedRecordException noSuchTopic(String topic) {
    return new RefusedRecordException(new UnknownTopicOrPartitionException("no topic " + topic));
  }
}
