-- What was recorded long ago and is still not counted is looked for every hour.
CREATE INDEX appointment_modifications_overdue_idx ON appointment_modifications (company_id, counted, created_at);
