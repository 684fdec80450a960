package dev.suite.notification.template.adapter;

import dev.suite.notification.template.Template;

/** A template and the locale of its words. */
public record FoundTemplate(Template template, String locale) {}
