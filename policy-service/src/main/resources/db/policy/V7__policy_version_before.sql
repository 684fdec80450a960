-- The version in force until effective_from, so that what waits and what holds are read by one join.
ALTER TABLE policy_configurations ADD COLUMN version_before INT UNSIGNED NULL AFTER effective_from;
