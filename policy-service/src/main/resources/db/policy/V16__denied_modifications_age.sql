-- What was refused long ago is purged.
CREATE INDEX denied_modifications_created_idx ON denied_modifications (created_at);
