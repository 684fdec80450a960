/** What the services' tests share: real servers, a clock to set, tokens. Test scope only. */
package dev.suite.testkit;
