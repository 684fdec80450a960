-- The answer a request with an Idempotency-Key got, to be given again for 24 hours. request_hash is SHA-256.
CREATE TABLE idempotency_keys (
  company_id BIGINT UNSIGNED NOT NULL,
  key_hash BINARY(32) NOT NULL,
  request_hash BINARY(32) NOT NULL,
  status SMALLINT UNSIGNED NULL,
  content_type VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  etag VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  location VARCHAR(512) NULL,
  body MEDIUMTEXT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (company_id, key_hash),
  KEY idempotency_keys_created_idx (created_at),
  CONSTRAINT idempotency_keys_company_fk FOREIGN KEY (company_id) REFERENCES companies (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
