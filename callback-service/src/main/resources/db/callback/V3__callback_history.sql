-- What happened to a request, when, and by whom: a token's subject, or the service itself where it is null.
CREATE TABLE callback_history (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  company_id BIGINT UNSIGNED NOT NULL,
  callback_request_id BIGINT UNSIGNED NOT NULL,
  event VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status ENUM ('pending', 'assigned', 'contacted', 'completed', 'cancelled') NOT NULL,
  assigned_to CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  outcome VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NULL,
  actor VARCHAR(255) NULL,
  occurred_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY callback_history_request_idx (company_id, callback_request_id, id),
  CONSTRAINT callback_history_company_fk FOREIGN KEY (company_id) REFERENCES companies (id) ON DELETE CASCADE,
  CONSTRAINT callback_history_request_fk FOREIGN KEY (company_id, callback_request_id) REFERENCES callback_requests (company_id, id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
