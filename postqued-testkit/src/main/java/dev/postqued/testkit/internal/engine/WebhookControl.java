package dev.postqued.testkit.internal.engine;

import dev.postqued.testkit.SandboxWebhooks;
import dev.postqued.testkit.WebhookDelivery;
import dev.postqued.testkit.WebhookFault;
import java.net.URI;
import java.util.List;

/** Lets a program in any language have events sent, and have them go wrong. */
final class WebhookControl {
  private static final List<String> KINDS =
      List.of("none", "lost", "duplicated", "overtaken", "delayed");

  private final SandboxWebhooks webhooks;

  WebhookControl(SandboxWebhooks webhooks) {
    this.webhooks = webhooks;
  }

  void sendTo(Fields fields) {
    try {
      URI url = URI.create(fields.text("url"));
      if (fields.has("secret")) {
        String header =
            fields.has("header") ? fields.text("header") : SandboxWebhooks.DEFAULT_HEADER;
        webhooks.signWith(header, fields.text("secret"));
      }
      webhooks.sendTo(url);
    } catch (IllegalArgumentException e) {
      throw ApiException.badRequest(String.valueOf(e.getMessage()));
    }
  }

  void addFault(Fields fields) {
    SandboxWebhooks.Plan plan =
        fields.has("status") ? webhooks.on(fields.text("status")) : webhooks.onNext();
    if (fields.flag("always")) {
      plan.always().then(fault(fields));
    } else {
      plan.times((int) fields.optionalNumber("times", 1).orElse(1)).then(fault(fields));
    }
  }

  ApiReply forge(Fields fields) {
    String publication = fields.text("publishId");
    String target = fields.text("targetId");
    String status = fields.text("status");
    try {
      WebhookDelivery forged =
          fields.flag("unsigned")
              ? webhooks.forgeUnsigned(publication, target, status)
              : webhooks.forge(publication, target, status);
      return ApiReply.json(200, Json.write(Json.object().put("answer", forged.answer())));
    } catch (IllegalStateException e) {
      throw ApiException.badRequest(String.valueOf(e.getMessage()));
    }
  }

  private static WebhookFault fault(Fields fields) {
    return switch (fields.oneOf("fault", KINDS)) {
      case "lost" -> WebhookFault.lost();
      case "duplicated" -> WebhookFault.duplicated();
      case "overtaken" -> WebhookFault.overtaken();
      case "delayed" -> WebhookFault.delayed(FaultReader.duration(fields));
      default -> WebhookFault.none();
    };
  }
}
