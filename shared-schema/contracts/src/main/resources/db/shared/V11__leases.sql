-- Who holds what until when, by the database's clock. fence grows with each change of holder.
CREATE TABLE leases (
  name VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  holder VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  fence BIGINT UNSIGNED NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  PRIMARY KEY (name),
  KEY leases_expires_idx (expires_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
