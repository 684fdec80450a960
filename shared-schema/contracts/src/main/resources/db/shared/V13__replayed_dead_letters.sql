-- Which dead letters were sent to their topic again, by where they lie on <topic>.dlq.
CREATE TABLE replayed_dead_letters (
  topic VARCHAR(249) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  partition_number INT NOT NULL,
  partition_offset BIGINT NOT NULL,
  replayed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (topic, partition_number, partition_offset),
  KEY replayed_dead_letters_time_idx (replayed_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
