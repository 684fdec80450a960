-- When somebody last got a request, so that the one who has waited longest is found without their history.
CREATE TABLE callback_assignees (
  company_id BIGINT UNSIGNED NOT NULL,
  staff_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  last_assigned_at DATETIME(6) NOT NULL,
  PRIMARY KEY (company_id, staff_id),
  CONSTRAINT callback_assignees_company_fk FOREIGN KEY (company_id) REFERENCES companies (id) ON DELETE CASCADE,
  CONSTRAINT callback_assignees_staff_fk FOREIGN KEY (company_id, staff_id) REFERENCES staff (company_id, id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
