package dev.suite.notification.template;

import java.time.ZoneId;
import java.util.Locale;

/** In which language, and on which clock, somebody reads. */
public record Reader(Locale locale, ZoneId zone) {}
