-- Lists are newest first: a page of them is read in its order, however long the history.
CREATE INDEX appointment_modifications_time_idx ON appointment_modifications (company_id, occurred_at);
