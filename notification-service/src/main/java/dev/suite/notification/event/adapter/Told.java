package dev.suite.notification.event.adapter;

import dev.suite.notification.queue.Origin;

/** An event, and what makes its notices the same however often it comes. */
record Told<E>(Origin origin, E data) {}
