package dev.postqued.engine.internal.call;

import dev.postqued.engine.internal.config.CallScope;
import dev.postqued.engine.internal.config.Redaction;
import dev.postqued.transport.Transport;
import dev.postqued.transport.TransportClosedException;
import dev.postqued.transport.TransportException;
import dev.postqued.transport.TransportException.Outcome;
import dev.postqued.transport.TransportRequest;
import dev.postqued.transport.TransportResponse;

/** Sends requests; what the transport says of a failure is what is known of the attempt. */
public final class Sender {

  private final Transport transport;
  private final Redaction redaction;
  private final CallScope scope;

  /** Quotes the transport without secrets. */
  public Sender(Transport transport, Redaction redaction, CallScope scope) {
    this.transport = transport;
    this.redaction = redaction;
    this.scope = scope;
  }

  /** Sends a request once. */
  public TransportResponse send(TransportRequest request) {
    try {
      TransportResponse response = transport.send(request);
      scope.received(response);
      return response;
    } catch (TransportClosedException e) {
      throw new ClosedException(e);
    } catch (TransportException e) {
      String result = redaction.text(String.valueOf(e.getMessage()));
      throw e.outcome() == Outcome.NOT_SENT
          ? AttemptFailure.notSent(result, e.getCause())
          : AttemptFailure.lost(result, e.getCause());
    }
  }
}
