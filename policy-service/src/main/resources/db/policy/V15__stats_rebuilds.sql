-- Recalculations of a company's stats; up to last_customer_id, upwards, they are done.
CREATE TABLE stats_rebuilds (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  company_id BIGINT UNSIGNED NOT NULL,
  status ENUM ('pending', 'running', 'done') NOT NULL,
  done BIGINT UNSIGNED NOT NULL,
  total BIGINT UNSIGNED NOT NULL,
  last_customer_id BIGINT UNSIGNED NOT NULL,
  finished_at DATETIME(6) NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY stats_rebuilds_company_idx (company_id, id),
  KEY stats_rebuilds_status_idx (status, id),
  KEY stats_rebuilds_finished_idx (finished_at),
  CONSTRAINT stats_rebuilds_company_fk FOREIGN KEY (company_id) REFERENCES companies (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
