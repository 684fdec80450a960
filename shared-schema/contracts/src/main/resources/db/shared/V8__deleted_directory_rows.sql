-- The version a directory row was deleted at, kept so that a late older version cannot bring it back.
CREATE TABLE deleted_directory_rows (
  type VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  company_id BIGINT UNSIGNED NOT NULL,
  version BIGINT UNSIGNED NOT NULL,
  deleted_at DATETIME(6) NOT NULL,
  PRIMARY KEY (type, id),
  KEY deleted_directory_rows_company_idx (company_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
