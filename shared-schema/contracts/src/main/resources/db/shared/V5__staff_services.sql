CREATE TABLE staff_services (
  staff_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  service_id BIGINT UNSIGNED NOT NULL,
  company_id BIGINT UNSIGNED NOT NULL,
  expertise VARCHAR(64) NULL,
  PRIMARY KEY (staff_id, service_id),
  KEY staff_services_service_idx (company_id, service_id),
  KEY staff_services_staff_idx (company_id, staff_id),
  CONSTRAINT staff_services_staff_fk FOREIGN KEY (company_id, staff_id) REFERENCES staff (company_id, id) ON DELETE CASCADE,
  CONSTRAINT staff_services_service_fk FOREIGN KEY (company_id, service_id) REFERENCES services (company_id, id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
