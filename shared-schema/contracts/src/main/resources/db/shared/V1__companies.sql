-- The tenants. deleting_since is a tombstone: the company is gone for every caller while its rows are removed in chunks.
CREATE TABLE companies (
  id BIGINT UNSIGNED NOT NULL,
  name VARCHAR(255) NOT NULL,
  time_zone VARCHAR(64) NOT NULL,
  currency CHAR(3) NOT NULL,
  locale VARCHAR(35) NOT NULL,
  version BIGINT UNSIGNED NOT NULL,
  deleting_since DATETIME(6) NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
