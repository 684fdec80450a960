package dev.suite.local.story.salon;

/**
 * A customer of the demo company.
 *
 * @param phone in E.164; from the numbers that are set aside for fiction
 */
public record Customer(long id, String name, String email, String phone) {}
