-- Raised and locked by each policy write of a company: a cached policy under an older epoch is stale.
CREATE TABLE policy_epochs (
  company_id BIGINT UNSIGNED NOT NULL,
  epoch BIGINT UNSIGNED NOT NULL,
  PRIMARY KEY (company_id),
  CONSTRAINT policy_epochs_company_fk FOREIGN KEY (company_id) REFERENCES companies (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
