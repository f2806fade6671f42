package dev.postqued.testkit.internal.engine;

import dev.postqued.testkit.Fault;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers a request with the fault that is due. */
public final class FaultyReply {
  private FaultyReply() {}

  /**
   * Answers a request.
   *
   * @param carryOut carries it out
   * @param error makes the error body of a status, as the service writes it
   */
  public static ApiReply of(
      @Nullable Fault fault, Supplier<ApiReply> carryOut, IntFunction<ApiReply> error) {
    if (fault instanceof Fault.Answer answer) {
      if (answer.applied()) {
        ApiReply unused = carryOut.get();
      }
      return inPlace(answer, error);
    }
    if (fault == Fault.Break.BEFORE) {
      return ApiReply.NONE.breaking(Fault.Break.BEFORE);
    }
    ApiReply reply = carryOut.get();
    if (fault instanceof Fault.Break when) {
      return reply.breaking(when);
    }
    return fault instanceof Fault.Delay delay ? reply.delayed(delay.duration()) : reply;
  }

  private static ApiReply inPlace(Fault.Answer answer, IntFunction<ApiReply> error) {
    String body = answer.body();
    ApiReply reply =
        body == null ? error.apply(answer.status()) : ApiReply.json(answer.status(), body);
    for (Map.Entry<String, String> header : answer.headers().entrySet()) {
      reply = reply.with(header.getKey(), header.getValue());
    }
    return reply;
  }
}
