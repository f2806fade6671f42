package dev.postqued.postsyncer.internal;

import dev.postqued.bindings.postsyncer.api.WebhooksApi;
import dev.postqued.bindings.postsyncer.model.AllWorkspaces;
import dev.postqued.bindings.postsyncer.model.CreateWebhookRequest;
import dev.postqued.bindings.postsyncer.model.DeliveryFilter;
import dev.postqued.bindings.postsyncer.model.UpdateWebhookRequest;
import dev.postqued.bindings.postsyncer.model.WebhookEventType;
import dev.postqued.bindings.postsyncer.model.WorkspaceReference;
import dev.postqued.calls.Page;
import dev.postqued.postsyncer.webhooks.CreatedWebhook;
import dev.postqued.postsyncer.webhooks.Delivery;
import dev.postqued.postsyncer.webhooks.EventType;
import dev.postqued.postsyncer.webhooks.Webhook;
import dev.postqued.postsyncer.webhooks.WebhookForm;
import dev.postqued.postsyncer.webhooks.Webhooks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The addresses that get events. */
public record ClientWebhooks(Wire wire) implements Webhooks {

  private static final List<WorkspaceReference> EVERY =
      List.of(WorkspaceReference.of(new AllWorkspaces("*")));

  @Override
  public List<Webhook> list() {
    return wire.all(
        wire.call(WebhooksApi.class, api -> api.listWebhooks(null)),
        "listWebhooks",
        WebhookMapper::webhook);
  }

  @Override
  public List<Webhook> list(long workspace) {
    return wire.all(
        wire.call(WebhooksApi.class, api -> api.listWebhooks(workspace)),
        "listWebhooks",
        WebhookMapper::webhook);
  }

  @Override
  public Webhook get(long id) {
    return wire.one(
        wire.call(WebhooksApi.class, api -> api.getWebhook(id)),
        "getWebhook",
        WebhookMapper::webhook);
  }

  @Override
  public CreatedWebhook create(long workspace, WebhookForm form) {
    if (form.name().isEmpty() || form.address().isEmpty() || form.events().isEmpty()) {
      throw new IllegalArgumentException("a new webhook needs name, address and events");
    }
    if (form.active().isPresent()) {
      throw new IllegalArgumentException(
          "a new webhook is active; switch it off with change(...) once it is there");
    }
    CreateWebhookRequest.Builder request =
        CreateWebhookRequest.builder()
            .workspaceId(Wire.positive("workspace", workspace))
            .name(form.name().get())
            .url(form.address().get())
            .events(events(form.events().get()));
    form.accounts().ifPresent(request::accountIds);
    if (form.everyWorkspace().orElse(false)) {
      request.workspaceIds(EVERY);
    }
    return wire.one(
        wire.call(WebhooksApi.class, api -> api.createWebhook(request.build())),
        "createWebhook",
        WebhookMapper::created);
  }

  @Override
  public Webhook change(long id, WebhookForm form) {
    UpdateWebhookRequest.Builder request = UpdateWebhookRequest.builder();
    form.name().ifPresent(request::name);
    form.address().ifPresent(request::url);
    form.events().map(ClientWebhooks::events).ifPresent(request::events);
    form.accounts().ifPresent(request::accountIds);
    form.active().ifPresent(request::active);
    form.everyWorkspace().ifPresent(every -> scope(request, every));
    return wire.one(
        wire.call(WebhooksApi.class, api -> api.updateWebhook(id, request.build())),
        "updateWebhook",
        WebhookMapper::webhook);
  }

  private static void scope(UpdateWebhookRequest.Builder request, boolean every) {
    var unused = every ? request.workspaceIds(EVERY) : request.workspaceIdsNull();
  }

  @Override
  public void delete(long id) {
    wire.engine().bindings(WebhooksApi.class).deleteWebhook(id);
  }

  @Override
  public Page<Delivery> deliveries(long id) {
    return deliveries(id, null);
  }

  @Override
  public Page<Delivery> failedDeliveries(long id) {
    return deliveries(id, DeliveryFilter.FAILED);
  }

  private Page<Delivery> deliveries(long id, @Nullable DeliveryFilter status) {
    return wire.pages(
        page -> wire.call(WebhooksApi.class, api -> api.listWebhookDeliveries(id, status, page)),
        "listWebhookDeliveries",
        WebhookMapper::delivery);
  }

  @Override
  public Delivery test(long id) {
    return wire.one(
        wire.call(WebhooksApi.class, api -> api.testWebhook(id)),
        "testWebhook",
        WebhookMapper::delivery);
  }

  private static List<WebhookEventType> events(List<EventType> types) {
    return types.stream().map(type -> new WebhookEventType(type.value())).toList();
  }
}
