-- Finds what was settled long ago.
CREATE INDEX notification_queue_purge_idx ON notification_queue (updated_at);
