package dev.postqued.testkit.internal.storage;

import dev.postqued.testkit.Fault;
import dev.postqued.testkit.Operation;
import dev.postqued.testkit.UploadFault;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One connection to the gate. It carries one request. */
final class GateConnection implements Runnable {
  private static final Duration FOREVER = Duration.ofDays(365);

  private final Gate gate;
  private final Client client;
  private @Nullable Exchange current;
  private boolean dropped;

  GateConnection(Gate gate, Client client) {
    this.gate = gate;
    this.client = client;
  }

  @Override
  public void run() {
    try (client) {
      RequestHead head = RequestHead.read(client.in());
      if (head != null) {
        serve(head);
      }
    } catch (IOException e) {
      // The client went away, which is its right.
    } finally {
      gate.forget(this);
    }
  }

  /** Ends the connection, whatever it is doing, and lets the journal know nothing of it any more. */
  synchronized void drop() {
    dropped = true;
    client.close();
    if (current != null) {
      current.discard();
    }
  }

  private synchronized Exchange begin(RequestHead head) {
    Fault fault = dropped ? null : gate.faults().next(Operation.PUT_OBJECT);
    Exchange begun = new Exchange(head, fault, gate.clock().instant(), gate.recorder());
    if (dropped) {
      begun.discard();
    }
    current = begun;
    return begun;
  }

  private void serve(RequestHead head) throws IOException {
    Exchange exchange = begin(head);
    Fault fault = exchange.fault();
    try {
      if (fault == Fault.Break.BEFORE) {
        exchange.ended(0);
        client.reset();
      } else if (fault instanceof Fault.Answer answer && !answer.applied()) {
        answer(exchange, S3Answer.of(answer));
      } else {
        serveUnlessRefused(exchange);
      }
    } finally {
      exchange.ended(0);
    }
  }

  private void serveUnlessRefused(Exchange exchange) throws IOException {
    S3Answer refusal = refusal(exchange.head());
    if (refusal != null) {
      answer(exchange, refusal);
    } else if (exchange.fault() instanceof UploadFault.Cut cut) {
      cut(exchange, cut);
    } else {
      new Forwarding(gate, client, exchange).run();
    }
  }

  private @Nullable S3Answer refusal(RequestHead head) {
    String credential = head.queryParameter("X-Amz-Credential");
    if (credential != null && head.header("Authorization") != null) {
      return S3Answer.error(400, "InvalidArgument", "Only one auth mechanism allowed");
    }
    boolean chunked = head.header("Transfer-Encoding") != null;
    if (chunked || (head.method().equals("PUT") && head.contentLength() < 0)) {
      return S3Answer.error(
          411, "MissingContentLength", "You must provide the Content-Length HTTP header.");
    }
    Grant grant = credential == null ? null : gate.grants().find(credential.split("/", 2)[0]);
    if (grant != null && gate.grants().hasEnded(grant)) {
      return S3Answer.error(403, "AccessDenied", "Request has expired");
    }
    return null;
  }

  private void answer(Exchange exchange, S3Answer answer) throws IOException {
    exchange.ended(answer.status());
    client.write(answer.bytes());
    client.linger();
  }

  private void cut(Exchange exchange, UploadFault.Cut cut) throws IOException {
    client.letContinue(exchange.head());
    long left = Math.min(cut.bytes(), exchange.head().contentLength());
    byte[] buffer = new byte[8 * 1024];
    while (left > 0) {
      int read = client.in().read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        return;
      }
      exchange.took(read);
      left -= read;
    }
    exchange.ended(0);
    switch (cut.how()) {
      case RESET -> client.reset();
      case CLOSE -> client.linger();
      case STALL -> client.pause(FOREVER);
    }
  }
}
