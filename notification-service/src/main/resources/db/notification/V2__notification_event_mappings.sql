-- The events people hear about. The suite's own have no company (the one table where that may be); as NULLs never
-- collide, a key of their own keeps each of them single. variables are the names templates may use.
CREATE TABLE notification_event_mappings (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  company_id BIGINT UNSIGNED NULL,
  event_type VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  label VARCHAR(255) NOT NULL,
  category VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  default_channels JSON NOT NULL,
  default_template VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  variables JSON NOT NULL,
  is_system BOOLEAN NOT NULL,
  is_active BOOLEAN NOT NULL,
  system_event VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS (IF(is_system, event_type, NULL)) STORED,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY notification_event_mappings_company_uk (company_id, event_type),
  UNIQUE KEY notification_event_mappings_system_uk (system_event),
  CONSTRAINT notification_event_mappings_company_fk FOREIGN KEY (company_id) REFERENCES companies (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
