package dev.suite.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.suite.contracts.callback.CallbackAssigned;
import dev.suite.contracts.callback.CallbackClosed;
import dev.suite.contracts.callback.CallbackDueSoon;
import dev.suite.contracts.callback.CallbackEscalated;
import dev.suite.contracts.callback.CallbackRequested;
import dev.suite.contracts.directory.DirectoryAppointment;
import dev.suite.contracts.directory.DirectoryBranch;
import dev.suite.contracts.directory.DirectoryCompany;
import dev.suite.contracts.directory.DirectoryCustomer;
import dev.suite.contracts.directory.DirectoryDeletion;
import dev.suite.contracts.directory.DirectoryService;
import dev.suite.contracts.directory.DirectoryStaff;
import dev.suite.contracts.notification.DirectoryRecipient;
import dev.suite.contracts.notification.EmailRecipient;
import dev.suite.contracts.notification.NotificationContext;
import dev.suite.contracts.notification.NotificationRequested;
import dev.suite.contracts.notification.NotificationStatusChanged;
import dev.suite.contracts.notification.PhoneRecipient;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No field is in a record and not in its schema, nor the other way round. */
class RecordsMatchSchemasTest {
  @Test
  void every_record_of_the_contracts_is_compared_here() {
    var records =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackagesOf(Topics.class)
                .stream()
                .filter(JavaClass::isRecord)
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());

    assertThat(records().map(Described::toString).toList())
        .containsExactlyInAnyOrderElementsOf(records);
  }

  @ParameterizedTest
  @MethodSource("records")
  void a_record_and_its_schema_have_the_same_fields(Described described) {
    assertThat(described.recordFields()).isEqualTo(described.schemaFields());
  }

  @ParameterizedTest
  @MethodSource("records")
  void the_same_fields_are_optional_in_a_record_and_its_schema(Described described) {
    assertThat(described.optionalRecordFields()).isEqualTo(described.optionalSchemaFields());
  }

  @ParameterizedTest
  @MethodSource("records")
  void an_enumeration_has_the_same_constants_in_a_record_and_its_schema(Described described) {
    assertThat(described.enumerations())
        .allSatisfy(field ->
            assertThat(described.schemaConstants(field.getName()))
                .containsExactlyElementsOf(
                    Arrays.stream(field.getRawPrimaryType().getEnumConstants())
                        .map(Object::toString)
                        .toList()));
  }

  static Stream<Described> records() {
    return Stream.of(
        Described.event(AppointmentModified.class, Topics.APPOINTMENT_MODIFIED),
        Described.part(Money.class, Topics.APPOINTMENT_MODIFIED, "money"),
        Described.part(Actor.class, Topics.APPOINTMENT_MODIFIED, "actor"),
        Described.event(ModificationVoided.class, Topics.APPOINTMENT_MODIFICATION_VOIDED),
        Described.event(PolicyChanged.class, Topics.POLICY_CHANGED),
        Described.event(CallbackRequested.class, Topics.CALLBACK_REQUESTED),
        Described.event(CallbackAssigned.class, Topics.CALLBACK_ASSIGNED),
        Described.event(CallbackEscalated.class, Topics.CALLBACK_ESCALATED),
        Described.event(CallbackClosed.class, Topics.CALLBACK_CLOSED),
        Described.event(CallbackDueSoon.class, Topics.CALLBACK_DUE_SOON),
        Described.event(NotificationRequested.class, Topics.NOTIFICATION_REQUESTED),
        Described.part(
            DirectoryRecipient.class, Topics.NOTIFICATION_REQUESTED, "directory_recipient"),
        Described.part(EmailRecipient.class, Topics.NOTIFICATION_REQUESTED, "email_recipient"),
        Described.part(PhoneRecipient.class, Topics.NOTIFICATION_REQUESTED, "phone_recipient"),
        Described.part(NotificationContext.class, Topics.NOTIFICATION_REQUESTED, "context"),
        Described.event(NotificationStatusChanged.class, Topics.NOTIFICATION_STATUS_CHANGED),
        Described.entity(DirectoryCompany.class, "company"),
        Described.entity(DirectoryBranch.class, "branch"),
        Described.entity(DirectoryService.class, "service"),
        Described.entity(DirectoryStaff.class, "staff"),
        Described.entity(DirectoryCustomer.class, "customer"),
        Described.entity(DirectoryAppointment.class, "appointment"),
        Described.entity(DirectoryDeletion.class, "deletion"));
  }
}
