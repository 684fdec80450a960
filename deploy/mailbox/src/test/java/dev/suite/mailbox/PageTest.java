package dev.suite.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
  private static final String ATTACK = "<script>alert('x')</script>\" onload=\"alert(1)";

  @Test
  void nothing_of_a_message_becomes_markup_of_the_page() {
    String page = page(new Message(ATTACK, ATTACK, ATTACK, ATTACK, ATTACK, ATTACK, Instant.EPOCH));

    assertThat(page)
        .doesNotContain("<script", "\" onload")
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot; onload=&quot;alert(1)");
  }

  @Test
  void html_is_shown_in_a_frame_that_may_do_nothing() {
    String page =
        page(new Message("email", "mia@example.com", null, "Hi", "Hi", "<b>Hi</b>", Instant.EPOCH));

    assertThat(page)
        .contains(
            "<iframe sandbox title=\"The mail as HTML\" srcdoc=\"&lt;b&gt;Hi&lt;/b&gt;\"></iframe>");
  }

  @Test
  void what_a_message_lacks_is_left_out() {
    String page = page(new Message("sms", "+4940123456", null, null, "Hi", null, Instant.EPOCH));

    assertThat(page).contains("<pre>Hi</pre>").doesNotContain("null", "iframe sandbox", "from ,");
  }

  @Test
  void it_says_how_many_are_shown_and_how_many_are_kept() {
    Message sms = new Message("sms", "+4940123456", null, null, "Hi", null, Instant.EPOCH);

    assertThat(new Page(Collections.nCopies(201, sms)).toString())
        .contains("the last 200 of 201 messages", "at most 10000 of them");
  }

  private static String page(Message message) {
    return new Page(List.of(message)).toString();
  }
}
