-- live is 1 for the one row that counts and NULL for deleted ones, so that the unique key refuses a
-- second live policy on every server (a key over deleted_at would not: NULLs never collide).
CREATE TABLE policy_configurations (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  company_id BIGINT UNSIGNED NOT NULL,
  configurable_type VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  configurable_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  policy_type ENUM ('cancellation', 'reschedule', 'recurring') NOT NULL,
  config JSON NOT NULL,
  is_override BOOLEAN NOT NULL,
  overrides_id BIGINT UNSIGNED NULL,
  version INT UNSIGNED NOT NULL,
  effective_from DATETIME(6) NULL,
  deleted_at DATETIME(6) NULL,
  live TINYINT GENERATED ALWAYS AS (IF(deleted_at IS NULL, 1, NULL)) STORED,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY policy_configurations_live_uk (live, company_id, configurable_type, configurable_id, policy_type),
  KEY policy_configurations_company_idx (company_id),
  KEY policy_configurations_scope_idx (company_id, configurable_type, configurable_id),
  KEY policy_configurations_type_idx (company_id, policy_type),
  KEY policy_configurations_override_idx (is_override, overrides_id),
  KEY policy_configurations_polymorphic_idx (configurable_type, configurable_id),
  CONSTRAINT policy_configurations_company_fk FOREIGN KEY (company_id) REFERENCES companies (id) ON DELETE CASCADE,
  CONSTRAINT policy_configurations_overrides_fk FOREIGN KEY (overrides_id) REFERENCES policy_configurations (id) ON DELETE SET NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
