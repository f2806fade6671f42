package dev.postqued.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.postqued.signatures.WebhookRejectedException;
import dev.postqued.spring.autoconfigure.WebhookEndpoints.Receiver;
import dev.postqued.spring.autoconfigure.WebhookEndpoints.WebhookEndpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** How requests reach a client, and what the service is answered. */
class WebhookRoutesTest {

  private static final String PATH = "/webhooks/here";

  private final List<Object> events = new ArrayList<>();

  private MockHttpServletResponse answer(Receiver receiver, RequestBuilder request)
      throws Exception {
    return application(receiver).perform(request).andReturn().getResponse();
  }

  private MockMvc application(Receiver receiver) {
    return MockMvcBuilders.routerFunctions(
            WebhookRoutes.of(
                List.of(new WebhookEndpoint("postqued.webhook-path", PATH, receiver)), events::add))
        .build();
  }

  @Test
  void theClientGetsTheBytesAndTheHeaders() throws Exception {
    byte[] body = {'{', (byte) 0xc3, (byte) 0xbc, 0, '}'};
    Receiver receiver =
        (received, headers) -> {
          assertThat(received).isEqualTo(body);
          assertThat(headers.get("X-Signature")).containsExactly("one", "two");
          return Optional.of("told");
        };

    int status =
        answer(receiver, post(PATH).content(body).header("X-Signature", "one", "two")).getStatus();

    assertThat(status).isEqualTo(204);
    assertThat(events).containsExactly("told");
  }

  @Test
  void aHintIsTakenAndTheApplicationIsNotTold() throws Exception {
    assertThat(answer((body, headers) -> Optional.empty(), post(PATH).content("{}")).getStatus())
        .isEqualTo(204);
    assertThat(events).isEmpty();
  }

  @Test
  void whatTheClientRefusesIsABadRequest() throws Exception {
    Receiver receiver =
        (body, headers) -> {
          throw new WebhookRejectedException("the signature is not valid", null);
        };

    assertThat(answer(receiver, post(PATH).content("{}")).getStatus()).isEqualTo(400);
  }

  @Test
  void aBodyWithoutEndIsNotRead() throws Exception {
    byte[] endless = new byte[WebhookRoutes.MAX_BYTES + 1];

    assertThat(answer((body, headers) -> Optional.of("told"), post(PATH).content(endless)))
        .extracting(MockHttpServletResponse::getStatus)
        .isEqualTo(400);
    assertThat(events).isEmpty();
  }

  @Test
  void aListenerThatFailsMakesTheServiceDeliverAgain() {
    MockMvc application =
        MockMvcBuilders.routerFunctions(
                WebhookRoutes.of(
                    List.of(
                        new WebhookEndpoint(
                            "postqued.webhook-path", PATH, (body, headers) -> Optional.of("told"))),
                    event -> {
                      throw new IllegalStateException("the listener failed");
                    }))
            .build();

    assertThatThrownBy(() -> application.perform(post(PATH).content("{}")))
        .hasRootCauseMessage("the listener failed");
  }

  @Test
  void onlyPostsAreTaken() throws Exception {
    Receiver receiver = (body, headers) -> Optional.of("told");
    MockHttpServletResponse response = answer(receiver, get(PATH));

    assertThat(response.getStatus()).isEqualTo(405);
    assertThat(response.getHeader("Allow")).isEqualTo("POST");
    assertThat(answer(receiver, post(PATH + "/further")).getStatus()).isEqualTo(404);
  }

  @Test
  void aPathBelongsToOneClient() {
    WebhookEndpoint one = new WebhookEndpoint("a.webhook-path", PATH, (b, h) -> Optional.empty());
    WebhookEndpoint two = new WebhookEndpoint("b.webhook-path", PATH, (b, h) -> Optional.empty());
    WebhookEndpoint bad = new WebhookEndpoint("c.webhook-path", "here", (b, h) -> Optional.empty());

    assertThatThrownBy(() -> WebhookRoutes.of(List.of(one, two), events::add))
        .hasMessage("b.webhook-path must be a path of its own, and another client has " + PATH);
    assertThatThrownBy(() -> WebhookRoutes.of(List.of(bad), events::add))
        .hasMessage(
            "c.webhook-path must be a path of letters, digits and -._~ such as /webhooks/postqued, was here");
  }
}
