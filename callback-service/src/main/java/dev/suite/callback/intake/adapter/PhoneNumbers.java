package dev.suite.callback.intake.adapter;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.suite.runtime.rest.Problem;

/** Phone numbers as people write them, made E.164. */
final class PhoneNumbers {
  private static final String POINTER = "/phone_number";

  /** A plus sign and the 15 digits E.164 has room for; some countries' plans would allow more. */
  private static final int LONGEST = 16;

  private PhoneNumbers() {}

  /**
   * The number as E.164. One with a leading + must have a possible length alone: ranges open before
   * the library knows them. One as dialled in the country must be valid there.
   *
   * @param country ISO 3166 alpha-2, or null
   * @throws Problem 422 where it is no number, or has an extension, which E.164 cannot hold
   */
  static String e164(String text, String country) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    PhoneNumber number = parsed(numbers, text, country);
    if (number.hasExtension()) {
      throw Problem.invalid(POINTER, "must be without an extension");
    }
    String e164 = numbers.format(number, PhoneNumberFormat.E164);
    boolean international = text.strip().startsWith("+");
    boolean callable =
        e164.length() <= LONGEST
            && numbers.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
            && (international || numbers.isValidNumber(number));
    if (!callable) {
      throw Problem.invalid(POINTER, "is not a phone number that can be called");
    }
    return e164;
  }

  private static PhoneNumber parsed(PhoneNumberUtil numbers, String text, String country) {
    try {
      return numbers.parse(text, country);
    } catch (NumberParseException notANumber) {
      throw Problem.invalid(
          POINTER,
          notANumber.getErrorType() == NumberParseException.ErrorType.INVALID_COUNTRY_CODE
              ? "must begin with + and a country's code"
              : "is not a phone number");
    }
  }
}
