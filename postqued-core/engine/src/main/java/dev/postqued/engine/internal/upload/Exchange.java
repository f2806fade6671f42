package dev.postqued.engine.internal.upload;

import dev.postqued.engine.internal.call.AttemptFailure;
import dev.postqued.engine.internal.call.Sender;
import dev.postqued.transport.TransportRequest;
import dev.postqued.transport.TransportResponse;
import java.util.function.Function;

/** Sends a request whose body is a medium, once. */
final class Exchange {

  private final Sender sender;

  Exchange(Sender sender) {
    this.sender = sender;
  }

  <T> T send(TransportRequest request, MediaContent content, Function<TransportResponse, T> read) {
    try {
      content.rewind();
      T result;
      try (TransportResponse response = sender.send(request)) {
        result = read.apply(response);
      }
      if (!content.whole()) {
        throw AttemptFailure.notSent(
            "the server reported success before the last byte was sent", null);
      }
      return result;
    } catch (AttemptFailure attempted) {
      AttemptFailure failure =
          attempted.getCause() instanceof ContentChangedException changed
              ? AttemptFailure.ofFile(String.valueOf(changed.getMessage()), changed)
              : attempted;
      throw content.spent() ? failure.forGood("the source can be read only once") : failure;
    }
  }
}
