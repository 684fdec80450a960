-- Events on their way to Kafka. company_id carries no foreign key: a deletion's own events outlive the company.
-- A row that Kafka refuses for good waits until retry_at and holds back the later rows of its key alone.
CREATE TABLE outbox (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  company_id BIGINT UNSIGNED NULL,
  topic VARCHAR(249) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_key VARBINARY(255) NULL,
  headers JSON NOT NULL,
  payload MEDIUMBLOB NULL,
  created_at DATETIME(6) NOT NULL,
  published_at DATETIME(6) NULL,
  attempts INT UNSIGNED NOT NULL DEFAULT 0,
  retry_at DATETIME(6) NULL,
  last_error VARCHAR(500) NULL,
  PRIMARY KEY (id),
  KEY outbox_unpublished_idx (published_at, id),
  KEY outbox_retry_idx (retry_at),
  KEY outbox_company_idx (company_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
