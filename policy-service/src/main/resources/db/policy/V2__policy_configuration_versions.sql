-- Every version a policy ever had, written once and never edited; a decision names the one it used.
CREATE TABLE policy_configuration_versions (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  company_id BIGINT UNSIGNED NOT NULL,
  policy_id BIGINT UNSIGNED NOT NULL,
  version INT UNSIGNED NOT NULL,
  config JSON NOT NULL,
  is_override BOOLEAN NOT NULL,
  overrides_id BIGINT UNSIGNED NULL,
  effective_from DATETIME(6) NULL,
  deleted BOOLEAN NOT NULL,
  created_by VARCHAR(255) NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY policy_configuration_versions_uk (company_id, policy_id, version),
  CONSTRAINT policy_configuration_versions_company_fk FOREIGN KEY (company_id) REFERENCES companies (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
