-- When the appointment began at the moment of the attempt: a simulation asks then.
ALTER TABLE denied_modifications ADD COLUMN starts_at DATETIME(6) NULL;
