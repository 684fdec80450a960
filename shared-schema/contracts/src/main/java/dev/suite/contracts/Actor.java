package dev.suite.contracts;

/**
 * Who did something.
 *
 * @param id the customer's or staff member's id as text, or the name of the system
 */
@EventJson
public record Actor(@Required ActorType type, @Required String id) {}
