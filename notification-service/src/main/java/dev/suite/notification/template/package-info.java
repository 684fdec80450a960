/**
 * Words with placeholders: what may stand in them, how values are written in a language and zone,
 * and which language a recipient gets. Pure functions over values.
 */
package dev.suite.notification.template;
