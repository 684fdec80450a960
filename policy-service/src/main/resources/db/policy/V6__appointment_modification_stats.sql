-- One row a customer, kind and day of the company's time zone: any window is a sum of at most one row a day.
CREATE TABLE appointment_modification_stats (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
  company_id BIGINT UNSIGNED NOT NULL,
  customer_id BIGINT UNSIGNED NOT NULL,
  stat_type ENUM ('cancellation_count', 'reschedule_count') NOT NULL,
  period_start DATE NOT NULL,
  period_end DATE NOT NULL,
  count BIGINT UNSIGNED NOT NULL,
  calculated_at DATETIME(6) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY idx_customer_stats_lookup (company_id, customer_id, stat_type, period_start),
  KEY appointment_modification_stats_company_idx (company_id),
  KEY appointment_modification_stats_cleanup_idx (period_end),
  KEY appointment_modification_stats_stale_idx (calculated_at),
  CONSTRAINT appointment_modification_stats_company_fk FOREIGN KEY (company_id) REFERENCES companies (id) ON DELETE CASCADE,
  CONSTRAINT appointment_modification_stats_customer_fk FOREIGN KEY (company_id, customer_id) REFERENCES customers (company_id, id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
