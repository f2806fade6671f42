package dev.postqued.testkit.internal.engine;

import dev.postqued.testkit.Fault;
import dev.postqued.testkit.Faults;
import dev.postqued.testkit.Operation;
import dev.postqued.testkit.Refusal;
import dev.postqued.testkit.UploadFault;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Reads a fault from JSON. */
final class FaultReader {
  private static final List<String> OPERATIONS =
      Arrays.stream(Operation.values()).map(Operation::name).toList();
  private static final List<String> REASONS =
      Arrays.stream(Refusal.values()).map(Refusal::name).toList();
  private static final List<String> KINDS =
      List.of(
          "answer",
          "refused",
          "connectionReset",
          "answerLost",
          "answerTruncated",
          "delay",
          "uploadReset",
          "uploadClosed",
          "uploadStalled",
          "slowUpload");

  private FaultReader() {}

  static void add(Fields fields, Faults faults) {
    Operation operation = Operation.valueOf(fields.oneOf("operation", OPERATIONS));
    Fault fault = fault(fields);
    Faults.Plan plan = faults.on(operation);
    try {
      if (fields.flag("always")) {
        plan.always().then(fault);
      } else {
        plan.times((int) fields.optionalNumber("times", 1).orElse(1)).then(fault);
      }
    } catch (IllegalArgumentException e) {
      throw ApiException.badRequest(String.valueOf(e.getMessage()));
    }
  }

  static Duration duration(Fields fields) {
    try {
      Duration duration = Duration.parse(fields.text("duration"));
      if (!duration.isNegative()) {
        return duration;
      }
    } catch (DateTimeException e) {
      throw fields.bad("duration", "must be an ISO 8601 duration such as PT15M");
    }
    throw fields.bad("duration", "must not be negative");
  }

  private static Fault fault(Fields fields) {
    return switch (fields.oneOf("fault", KINDS)) {
      case "refused" -> Fault.refused(Refusal.valueOf(fields.oneOf("reason", REASONS)));
      case "connectionReset" -> Fault.connectionReset();
      case "answerLost" -> Fault.answerLost();
      case "answerTruncated" -> Fault.answerTruncated();
      case "delay" -> Fault.delay(duration(fields));
      case "uploadReset" -> UploadFault.resetAfter(fields.number("bytes", 0));
      case "uploadClosed" -> UploadFault.closedAfter(fields.number("bytes", 0));
      case "uploadStalled" -> UploadFault.stalledAfter(fields.number("bytes", 0));
      case "slowUpload" -> UploadFault.slow(fields.number("bytesPerSecond", 1));
      default -> answer(fields);
    };
  }

  private static Fault answer(Fields fields) {
    long status = fields.number("status", 200);
    if (status > 599) {
      throw fields.bad("status", "must be from 200 to 599");
    }
    Fault.Answer answer = Fault.answer((int) status);
    if (fields.has("headers")) {
      Fields headers = fields.object("headers");
      for (String name : headers.names()) {
        answer = answer.header(name, headers.text(name));
      }
    }
    if (fields.has("body")) {
      answer = answer.body(fields.anyText("body"));
    }
    return fields.flag("carriedOut") ? answer.carriedOut() : answer;
  }
}
