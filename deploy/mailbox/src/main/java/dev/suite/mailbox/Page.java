package dev.suite.mailbox;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** The messages as a page for a person, without anything from elsewhere. */
record Page(List<Message> newestFirst) {
  private static final int SHOWN = 200;

  @Override
  public String toString() {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="refresh" content="5">
    <meta name="viewport" content="width=device-width">
    <title>Mailbox (%1$d)</title>
    <style>
    body { font: 16px/1.4 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem }
    article { border: 1px solid #8886; border-radius: .5rem; padding: .5rem 1rem; margin: 1rem 0 }
    h2 { font-size: 1.1rem; margin: .3rem 0 }
    pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit }
    iframe { width: 100%%; height: 16rem; border: 1px solid #8886; background: white }
    small { color: #777 }
    </style>
    </head>
    <body>
    <h1>Mailbox</h1>
    <p>What this suite sent, newest first: %2$s. The page reloads every 5 s;
    <a href="/messages">/messages</a> has all of it as JSON. Messages are kept in memory only,
    at most %3$d of them, and are gone when the suite ends.</p>
    %4$s
    </body>
    </html>
    """
        .formatted(newestFirst.size(), count(), Mailbox.MOST_MESSAGES, articles());
  }

  private String count() {
    return newestFirst.size() > SHOWN
        ? "the last %d of %d messages".formatted(SHOWN, newestFirst.size())
        : "%d messages".formatted(newestFirst.size());
  }

  private String articles() {
    return newestFirst.stream().limit(SHOWN).map(Page::article).collect(joining("\n"));
  }

  private static String article(Message message) {
    return """
    <article>
    <small>%s · %s</small>
    <h2>%s</h2>
    <div>to %s%s</div>
    %s%s
    </article>\
    """
        .formatted(
            escaped(message.channel()),
            message.at(),
            message.subject() == null ? "" : escaped(message.subject()),
            escaped(message.to()),
            message.from() == null ? "" : ", from " + escaped(message.from()),
            message.text() == null ? "" : "<pre>%s</pre>".formatted(escaped(message.text())),
            message.html() == null ? "" : frame(message.html()));
  }

  /** A frame that runs no script and sends no form. */
  private static String frame(String html) {
    return "<iframe sandbox title=\"The mail as HTML\" srcdoc=\"%s\"></iframe>"
        .formatted(escaped(html));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
