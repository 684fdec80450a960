-- The same for the changes of one customer, of both types.
CREATE INDEX appointment_modifications_customer_idx ON appointment_modifications (company_id, customer_id, occurred_at);
