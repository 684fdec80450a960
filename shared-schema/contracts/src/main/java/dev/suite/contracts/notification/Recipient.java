package dev.suite.contracts.notification;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Whom to notify: somebody of the directory, or an address alone; its fields tell which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
  @JsonSubTypes.Type(DirectoryRecipient.class),
  @JsonSubTypes.Type(EmailRecipient.class),
  @JsonSubTypes.Type(PhoneRecipient.class)
})
public sealed interface Recipient permits DirectoryRecipient, EmailRecipient, PhoneRecipient {

  /** {@code type:id}, or the address: what follows the company in a message key. */
  default String key() {
    return switch (this) {
      case DirectoryRecipient(var type, var id) -> type + ":" + id.asText();
      case EmailRecipient(var email) -> email;
      case PhoneRecipient(var phone) -> phone;
    };
  }
}
