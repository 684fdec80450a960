-- A company's own words, every version of them; the seeded ones come with the service and are version 0.
CREATE TABLE notification_templates (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  company_id BIGINT UNSIGNED NOT NULL,
  event_type VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  channel ENUM ('email', 'sms', 'whatsapp', 'push') NOT NULL,
  locale VARCHAR(35) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version INT UNSIGNED NOT NULL,
  subject VARCHAR(998) NULL,
  text MEDIUMTEXT NOT NULL,
  html MEDIUMTEXT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY notification_templates_uk (company_id, event_type, channel, locale, version),
  CONSTRAINT notification_templates_company_fk FOREIGN KEY (company_id) REFERENCES companies (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
