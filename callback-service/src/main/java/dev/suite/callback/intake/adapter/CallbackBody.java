package dev.suite.callback.intake.adapter;

import dev.suite.callback.callback.Notes;
import dev.suite.callback.callback.Priority;
import dev.suite.callback.callback.TimeWindow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody's wish to be called back.
 *
 * @param staffId who they would like to speak to
 * @param phoneNumber international ({@code +49…}), or as dialled in the branch's country
 * @param priority normal where it is left out
 * @param metadata any object of the caller's own, at most 16 KiB
 */
record CallbackBody(
    @NotNull String branchId,
    @Positive Long customerId,
    @Positive Long serviceId,
    String staffId,
    @NotBlank @Size(max = 64) @Schema(examples = "+4915123456789") String phoneNumber,
    @NotBlank @Size(max = 255) @Schema(examples = "Mia Sommer") String customerName,
    @Schema(examples = "urgent") Priority priority,
    @Valid Window preferredTimeWindow,
    @Size(max = Notes.LONGEST) String notes,
    Map<String, Object> metadata) {

  /** When they would like to be called. */
  record Window(@NotNull Instant from, @NotNull Instant to) {
    TimeWindow window() {
      return new TimeWindow(from, to);
    }
  }

  CallbackBody {
    priority = priority == null ? Priority.normal : priority;
  }

  /** The window, or null. */
  TimeWindow window() {
    return preferredTimeWindow == null ? null : preferredTimeWindow.window();
  }
}
