-- Events whose directory rows have not come yet, and those behind them under the same key, in order of arrival.
CREATE TABLE waiting_events (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  consumer VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_key VARBINARY(255) NOT NULL,
  topic VARCHAR(249) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  partition_number INT NOT NULL,
  partition_offset BIGINT NOT NULL,
  headers JSON NOT NULL,
  payload MEDIUMBLOB NULL,
  waits_for VARCHAR(255) NOT NULL,
  parked_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY waiting_events_position_uk (consumer, topic, partition_number, partition_offset),
  KEY waiting_events_key_idx (consumer, event_key, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
