/** Who may do what: passwords, the key that signs tokens, and tokens with their roles. */
package dev.suite.local.access;
