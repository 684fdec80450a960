-- resolved_at stands first in its key: a nullable column behind a foreign key's column would make some
-- servers skip that key's check.
CREATE TABLE callback_escalations (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  company_id BIGINT UNSIGNED NOT NULL,
  callback_request_id BIGINT UNSIGNED NOT NULL,
  escalation_reason ENUM ('sla_breach', 'multiple_attempts_failed', 'manual_escalation') NOT NULL,
  level TINYINT UNSIGNED NOT NULL,
  escalated_from CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  escalated_to CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  escalated_at DATETIME(6) NOT NULL,
  reason TEXT NULL,
  resolved_at DATETIME(6) NULL,
  resolution_notes TEXT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY callback_escalations_company_idx (company_id),
  KEY callback_escalations_request_idx (company_id, callback_request_id),
  KEY callback_escalations_from_idx (escalated_from),
  KEY callback_escalations_to_idx (escalated_to),
  KEY callback_escalations_reason_idx (company_id, escalation_reason),
  KEY callback_escalations_time_idx (company_id, escalated_at),
  KEY callback_escalations_unresolved_idx (resolved_at, company_id, escalated_at),
  CONSTRAINT callback_escalations_company_fk FOREIGN KEY (company_id) REFERENCES companies (id) ON DELETE CASCADE,
  CONSTRAINT callback_escalations_request_fk FOREIGN KEY (company_id, callback_request_id) REFERENCES callback_requests (company_id, id) ON DELETE CASCADE,
  CONSTRAINT callback_escalations_from_fk FOREIGN KEY (escalated_from) REFERENCES staff (id) ON DELETE SET NULL,
  CONSTRAINT callback_escalations_to_fk FOREIGN KEY (escalated_to) REFERENCES staff (id) ON DELETE SET NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
