package dev.suite.contracts.directory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suite.contracts.EventJson;
import dev.suite.contracts.Required;
import dev.suite.contracts.Topics;

/**
 * An entity of the platform is gone; a value on {@link Topics#DIRECTORY} with {@code deleted} true.
 *
 * @param id text for a branch or staff member, a number for every other type
 * @param version an older row never brings it back
 * @param deleted always true
 */
@EventJson
public record DirectoryDeletion(
    @Required DirectoryType type,
    @Required long companyId,
    @Required JsonNode id,
    @Required long version,
    @Required boolean deleted) {

  /** The message key {@code type:id}, the same as of the rows it ends. */
  public String key() {
    return type + ":" + id.asText();
  }
}
