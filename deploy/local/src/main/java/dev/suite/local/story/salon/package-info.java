/** The company the story is about: its people, its rows and its policies. */
package dev.suite.local.story.salon;
