-- An appointment outlives the staff member, service or branch it names (they carry no foreign key):
-- a person who leaves must not take the audit trail along.
-- local_* lay over the platform's values until the platform shows something other than the based_on_* ones.
CREATE TABLE appointments (
  id BIGINT UNSIGNED NOT NULL,
  company_id BIGINT UNSIGNED NOT NULL,
  branch_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  service_id BIGINT UNSIGNED NOT NULL,
  staff_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  customer_id BIGINT UNSIGNED NOT NULL,
  starts_at DATETIME(6) NOT NULL,
  ends_at DATETIME(6) NOT NULL,
  booked_at DATETIME(6) NOT NULL,
  status ENUM ('scheduled', 'confirmed', 'completed', 'cancelled', 'no_show') NOT NULL,
  series_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NULL,
  price DECIMAL(10,2) NULL,
  local_status ENUM ('scheduled', 'confirmed', 'completed', 'cancelled', 'no_show') NULL,
  local_starts_at DATETIME(6) NULL,
  based_on_status ENUM ('scheduled', 'confirmed', 'completed', 'cancelled', 'no_show') NULL,
  based_on_starts_at DATETIME(6) NULL,
  version BIGINT UNSIGNED NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY appointments_company_id_uk (company_id, id),
  KEY appointments_customer_idx (company_id, customer_id, starts_at),
  KEY appointments_series_idx (series_id),
  CONSTRAINT appointments_company_fk FOREIGN KEY (company_id) REFERENCES companies (id) ON DELETE CASCADE,
  CONSTRAINT appointments_customer_fk FOREIGN KEY (company_id, customer_id) REFERENCES customers (company_id, id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
