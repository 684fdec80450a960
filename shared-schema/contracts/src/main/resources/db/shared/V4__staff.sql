CREATE TABLE staff (
  id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  company_id BIGINT UNSIGNED NOT NULL,
  branch_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(255) NOT NULL,
  email VARCHAR(320) NULL,
  phone VARCHAR(20) NULL,
  role ENUM ('agent', 'manager', 'admin') NOT NULL,
  active BOOLEAN NOT NULL,
  working_hours JSON NULL,
  max_open_callbacks INT UNSIGNED NULL,
  version BIGINT UNSIGNED NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY staff_company_id_uk (company_id, id),
  KEY staff_branch_idx (company_id, branch_id),
  CONSTRAINT staff_company_fk FOREIGN KEY (company_id) REFERENCES companies (id) ON DELETE CASCADE,
  CONSTRAINT staff_branch_fk FOREIGN KEY (company_id, branch_id) REFERENCES branches (company_id, id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
