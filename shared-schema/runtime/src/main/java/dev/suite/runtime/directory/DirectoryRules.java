package dev.suite.runtime.directory;

import dev.suite.contracts.directory.DirectoryAppointment;
import dev.suite.contracts.directory.DirectoryBranch;
import dev.suite.contracts.directory.DirectoryCompany;
import dev.suite.contracts.directory.DirectoryCustomer;
import dev.suite.contracts.directory.DirectoryRow;
import dev.suite.contracts.directory.DirectoryService;
import dev.suite.contracts.directory.DirectoryStaff;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a directory row must be, beyond its shape, for the services to work with it. */
final class DirectoryRules {
  private static final int NAME = 255;
  private static final int EMAIL = 320;
  private static final int PHONE = 20;
  private static final int LOCALE = 35;
  private static final BigDecimal HIGHEST_PRICE = new BigDecimal("99999999.99");
  private static final Pattern CHAR_36 = Pattern.compile("[\\x21-\\x7e]{1,36}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private final List<RowFault> faults = new ArrayList<>();

  private DirectoryRules() {}

  /** Everything that is wrong with a row; empty when it can be stored. */
  static List<RowFault> faults(DirectoryRow row) {
    DirectoryRules rules = new DirectoryRules();
    rules.check("version", row.version() >= 0, "must be 0 or more");
    rules.check("company_id", row.companyId() > 0, "must be above 0");
    switch (row) {
      case DirectoryCompany company -> rules.company(company);
      case DirectoryBranch branch -> rules.branch(branch);
      case DirectoryService service -> rules.service(service);
      case DirectoryStaff staff -> rules.staff(staff);
      case DirectoryCustomer customer -> rules.customer(customer);
      case DirectoryAppointment appointment -> rules.appointment(appointment);
    }
    return rules.faults;
  }

  private void company(DirectoryCompany company) {
    check("id", company.id() == company.companyId(), "must be the company's own id");
    text("name", company.name(), NAME);
    zone(company.timeZone());
    check("currency", isCurrency(company.currency()), "must be an ISO 4217 code in use");
    locale(company.locale());
  }

  private void branch(DirectoryBranch branch) {
    charId("id", branch.id());
    text("name", branch.name(), NAME);
    zone(branch.timeZone());
    faults.addAll(HoursRules.faults("opening_hours", branch.openingHours()));
    contact(branch.email(), branch.phone());
    check(
        "country",
        branch.country() == null || COUNTRY.matcher(branch.country()).matches(),
        "must be two capital letters (ISO 3166)");
  }

  private void service(DirectoryService service) {
    check("id", service.id() > 0, "must be above 0");
    if (service.branchId() != null) {
      charId("branch_id", service.branchId());
    }
    text("name", service.name(), NAME);
    price(service.price());
    check("duration_minutes", service.durationMinutes() >= 0, "must be 0 or more");
  }

  private void staff(DirectoryStaff staff) {
    charId("id", staff.id());
    charId("branch_id", staff.branchId());
    text("name", staff.name(), NAME);
    contact(staff.email(), staff.phone());
    faults.addAll(HoursRules.faults("working_hours", staff.workingHours()));
    check(
        "max_open_callbacks",
        staff.maxOpenCallbacks() == null || staff.maxOpenCallbacks() >= 0,
        "must be 0 or more");
  }

  private void customer(DirectoryCustomer customer) {
    check("id", customer.id() > 0, "must be above 0");
    text("name", customer.name(), NAME);
    contact(customer.email(), customer.phone());
    zone(customer.timeZone());
    locale(customer.locale());
  }

  private void appointment(DirectoryAppointment appointment) {
    check("id", appointment.id() > 0, "must be above 0");
    charId("branch_id", appointment.branchId());
    charId("staff_id", appointment.staffId());
    instant("starts_at", appointment.startsAt());
    instant("ends_at", appointment.endsAt());
    instant("booked_at", appointment.bookedAt());
    check(
        "ends_at",
        !appointment.endsAt().isBefore(appointment.startsAt()),
        "must not be before starts_at");
    if (appointment.seriesId() != null) {
      charId("series_id", appointment.seriesId());
    }
    price(appointment.price());
  }

  private void instant(String field, Instant instant) {
    check(
        field,
        !instant.isBefore(EARLIEST) && instant.isBefore(LATEST),
        "must be in the years 1000 to 9999");
  }

  private void contact(String email, String phone) {
    check("email", email == null || email.length() <= EMAIL, "must have 320 characters at most");
    check("phone", phone == null || phone.length() <= PHONE, "must have 20 characters at most");
  }

  private void text(String field, String value, int longest) {
    check(
        field,
        !value.isBlank() && value.length() <= longest,
        "must have 1 to " + longest + " characters");
  }

  private void charId(String field, String value) {
    check(field, CHAR_36.matcher(value).matches(), "must be 1 to 36 ASCII characters, no blanks");
  }

  private void price(BigDecimal price) {
    check(
        "price",
        price == null
            || (price.signum() >= 0
                && price.stripTrailingZeros().scale() <= 2
                && price.compareTo(HIGHEST_PRICE) <= 0),
        "must be 0 to 99999999.99 with two decimals at most");
  }

  private void zone(String zone) {
    check(
        "time_zone",
        zone == null || ZoneId.getAvailableZoneIds().contains(zone),
        "must be an IANA time zone such as Europe/Berlin");
  }

  private void locale(String locale) {
    check(
        "locale",
        locale == null
            || (locale.length() <= LOCALE
                && !Locale.forLanguageTag(locale.replace('_', '-')).getLanguage().isEmpty()),
        "must be a language tag such as de or en-GB");
  }

  private static boolean isCurrency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(currency -> currency.getCurrencyCode().equals(code));
  }

  private void check(String field, boolean holds, String message) {
    if (!holds) {
      faults.add(new RowFault(field, message));
    }
  }
}
