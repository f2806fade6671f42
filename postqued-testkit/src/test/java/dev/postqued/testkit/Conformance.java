package dev.postqued.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Holds every answer that a sandbox gives in a test against the document of the API, and every request that it accepts.
 * The id that stands for an account in the samples of the guide is no UUID; it is read as one.
 */
final class Conformance implements BeforeEachCallback, AfterEachCallback {
  private static final Contract V1 = Contract.read();
  private static final Contract V2 = Contract.read("postqued-v2");

  private final SandboxExtension extension;
  private final List<String> violations = Collections.synchronizedList(new ArrayList<>());
  private boolean listening;
  private int answers;

  Conformance(SandboxExtension extension) {
    this.extension = extension;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    violations.clear();
    synchronized (this) {
      answers = 0;
    }
    if (!listening) {
      extension.sandbox().wireMock().addMockServiceRequestListener(this::check);
      listening = true;
    }
  }

  @Override
  public void afterEach(ExtensionContext context) throws InterruptedException {
    awaitAnswers(extension.sandbox().journal().calls().size());
    assertThat(violations).isEmpty();
  }

  private synchronized void awaitAnswers(int count) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (answers < count && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.timedWait(this, 100);
    }
    assertThat(answers).isGreaterThanOrEqualTo(count);
  }

  private void check(Request request, Response response) {
    String path = URI.create(request.getUrl()).getPath();
    Contract contract = path.startsWith("/v2/") ? V2 : V1;
    Optional<String> operation = contract.operation(request.getMethod().value(), path);
    operation.ifPresent(found -> check(contract, found, request, response));
    if (!path.startsWith("/__")) {
      synchronized (this) {
        answers++;
        notifyAll();
      }
    }
  }

  private void check(Contract contract, String operation, Request request, Response response) {
    int status = response.getStatus();
    if (status < 300) {
      String body =
          request.getBodyAsString().replace("YOUR_ACCOUNT_ID", SandboxAccount.TIKTOK.id());
      contract
          .requestFaults(operation, body)
          .forEach(fault -> violations.add(operation + " request " + fault));
    }
    String type = response.getHeaders().getContentTypeHeader().mimeTypePart();
    contract
        .answerFaults(operation, status, type, response.getBodyAsString())
        .forEach(fault -> violations.add(operation + " " + status + " answer " + fault));
  }
}
