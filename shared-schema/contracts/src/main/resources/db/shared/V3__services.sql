-- branch_id has an index of its own that does not begin with company_id: a nullable column behind a
-- foreign key's column would make some servers skip that key's check.
CREATE TABLE services (
  id BIGINT UNSIGNED NOT NULL,
  company_id BIGINT UNSIGNED NOT NULL,
  branch_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  name VARCHAR(255) NOT NULL,
  price DECIMAL(10,2) NULL,
  duration_minutes INT UNSIGNED NOT NULL,
  version BIGINT UNSIGNED NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY services_company_id_uk (company_id, id),
  KEY services_branch_idx (branch_id),
  CONSTRAINT services_company_fk FOREIGN KEY (company_id) REFERENCES companies (id) ON DELETE CASCADE,
  CONSTRAINT services_branch_fk FOREIGN KEY (branch_id) REFERENCES branches (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
