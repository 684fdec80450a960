package dev.suite.runtime.directory.rule;

import dev.suite.contracts.directory.DirectoryAppointment;
import dev.suite.contracts.directory.DirectoryBranch;
import dev.suite.contracts.directory.DirectoryCompany;
import dev.suite.contracts.directory.DirectoryCustomer;
import dev.suite.contracts.directory.DirectoryRow;
import dev.suite.contracts.directory.DirectoryService;
import dev.suite.contracts.directory.DirectoryStaff;
import java.util.List;
import java.util.regex.Pattern;

/** What a directory row must be, beyond its shape, for the services to work with it. */
public final class DirectoryRules {
  private static final int NAME = 255;
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  private final RowChecks row = new RowChecks();

  private DirectoryRules() {}

  /** Everything that is wrong with a row; empty when it can be stored. */
  public static List<RowFault> faults(DirectoryRow one) {
    DirectoryRules rules = new DirectoryRules();
    rules.row.check("version", one.version() >= 0, "must be 0 or more");
    rules.row.check("company_id", one.companyId() > 0, "must be above 0");
    switch (one) {
      case DirectoryCompany company -> rules.company(company);
      case DirectoryBranch branch -> rules.branch(branch);
      case DirectoryService service -> rules.service(service);
      case DirectoryStaff staff -> rules.staff(staff);
      case DirectoryCustomer customer -> rules.customer(customer);
      case DirectoryAppointment appointment -> rules.appointment(appointment);
    }
    return rules.row.faults();
  }

  private void company(DirectoryCompany company) {
    row.check("id", company.id() == company.companyId(), "must be the company's own id");
    row.text("name", company.name(), NAME);
    row.zone(company.timeZone());
    row.currency(company.currency());
    row.locale(company.locale());
  }

  private void branch(DirectoryBranch branch) {
    row.charId("id", branch.id());
    row.text("name", branch.name(), NAME);
    row.zone(branch.timeZone());
    row.addAll(HoursRules.faults("opening_hours", branch.openingHours()));
    row.contact(branch.email(), branch.phone());
    row.check(
        "country",
        branch.country() == null || COUNTRY.matcher(branch.country()).matches(),
        "must be two capital letters (ISO 3166)");
  }

  private void service(DirectoryService service) {
    row.check("id", service.id() > 0, "must be above 0");
    if (service.branchId() != null) {
      row.charId("branch_id", service.branchId());
    }
    row.text("name", service.name(), NAME);
    row.price(service.price());
    row.check("duration_minutes", service.durationMinutes() >= 0, "must be 0 or more");
  }

  private void staff(DirectoryStaff staff) {
    row.charId("id", staff.id());
    row.charId("branch_id", staff.branchId());
    row.text("name", staff.name(), NAME);
    row.contact(staff.email(), staff.phone());
    row.addAll(HoursRules.faults("working_hours", staff.workingHours()));
    row.check(
        "max_open_callbacks",
        staff.maxOpenCallbacks() == null || staff.maxOpenCallbacks() >= 0,
        "must be 0 or more");
  }

  private void customer(DirectoryCustomer customer) {
    row.check("id", customer.id() > 0, "must be above 0");
    row.text("name", customer.name(), NAME);
    row.contact(customer.email(), customer.phone());
    row.zone(customer.timeZone());
    row.locale(customer.locale());
  }

  private void appointment(DirectoryAppointment appointment) {
    row.check("id", appointment.id() > 0, "must be above 0");
    row.charId("branch_id", appointment.branchId());
    row.charId("staff_id", appointment.staffId());
    row.instant("starts_at", appointment.startsAt());
    row.instant("ends_at", appointment.endsAt());
    row.instant("booked_at", appointment.bookedAt());
    row.check(
        "ends_at",
        !appointment.endsAt().isBefore(appointment.startsAt()),
        "must not be before starts_at");
    if (appointment.seriesId() != null) {
      row.charId("series_id", appointment.seriesId());
    }
    row.price(appointment.price());
  }
}
