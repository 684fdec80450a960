-- When the appointment began at the moment of the change: a void goes back there, a simulation asks then.
ALTER TABLE appointment_modifications ADD COLUMN starts_at DATETIME(6) NULL;
