-- One row a try. detail holds no address.
CREATE TABLE notification_attempts (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  company_id BIGINT UNSIGNED NOT NULL,
  notification_id BIGINT UNSIGNED NOT NULL,
  attempt INT UNSIGNED NOT NULL,
  channel ENUM ('email', 'sms', 'whatsapp', 'push') NOT NULL,
  provider VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  outcome ENUM ('accepted', 'temporary_failure', 'permanent_failure', 'unknown') NOT NULL,
  code VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  detail VARCHAR(1000) NULL,
  provider_message_id VARCHAR(255) NULL,
  started_at DATETIME(6) NOT NULL,
  duration_ms INT UNSIGNED NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY notification_attempts_uk (company_id, notification_id, attempt),
  KEY notification_attempts_started_idx (company_id, started_at),
  KEY notification_attempts_purge_idx (started_at),
  CONSTRAINT notification_attempts_company_fk FOREIGN KEY (company_id) REFERENCES companies (id) ON DELETE CASCADE,
  CONSTRAINT notification_attempts_notification_fk FOREIGN KEY (company_id, notification_id) REFERENCES notification_queue (company_id, id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
