package dev.suite.local.story.salon;

import java.util.List;
import java.util.UUID;

/**
 * Somebody of the demo company's team.
 *
 * @param role {@code agent}, {@code manager} or {@code admin}
 * @param services those they know
 */
public record Colleague(UUID id, String name, String role, String email, List<Long> services) {}
