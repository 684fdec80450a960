-- How late a callback is, as people say it; overdue_hours stays for templates that use it.
UPDATE notification_event_mappings
SET variables = JSON_ARRAY_APPEND(variables, '$', 'overdue'), updated_at = UTC_TIMESTAMP(6)
WHERE event_type = 'callback_escalated' AND is_system;
