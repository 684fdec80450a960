-- What a company or a branch sets itself; null is inherited: a branch's from its company, a company's from the default.
-- A row that is no longer set keeps its version, so that an ETag of before never matches what is written later.
CREATE TABLE callback_settings (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  company_id BIGINT UNSIGNED NOT NULL,
  configurable_type VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  configurable_id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  urgent_hours DECIMAL(16,12) NULL,
  high_hours DECIMAL(16,12) NULL,
  normal_hours DECIMAL(16,12) NULL,
  sla_clock ENUM ('calendar', 'opening_hours') NULL,
  cooldown_hours DECIMAL(16,12) NULL,
  max_attempts INT UNSIGNED NULL,
  retry_minutes INT UNSIGNED NULL,
  auto_assign BOOLEAN NULL,
  warn_minutes_before INT UNSIGNED NULL,
  is_set BOOLEAN NOT NULL,
  version INT UNSIGNED NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY callback_settings_scope_uk (company_id, configurable_type, configurable_id),
  CONSTRAINT callback_settings_company_fk FOREIGN KEY (company_id) REFERENCES companies (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
