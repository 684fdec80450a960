CREATE TABLE branches (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  company_id BIGINT UNSIGNED NOT NULL,
  name VARCHAR(255) NOT NULL,
  time_zone VARCHAR(64) NULL,
  opening_hours JSON NULL,
  email VARCHAR(320) NULL,
  phone VARCHAR(20) NULL,
  country CHAR(2) NULL,
  version BIGINT UNSIGNED NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY branches_company_id_uk (company_id, id),
  CONSTRAINT branches_company_fk FOREIGN KEY (company_id) REFERENCES companies (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
