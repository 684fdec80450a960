package dev.suite.notification.template;

/** What is wrong with a template, at a JSON pointer into it. */
public record TemplateFault(String pointer, String message) {}
