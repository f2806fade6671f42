package dev.postqued.internal.v2;

import dev.postqued.accounts.Accounts;
import dev.postqued.bindings.v2.api.AnalyticsApi;
import dev.postqued.bindings.v2.api.ContentApi;
import dev.postqued.bindings.v2.api.EngagementApi;
import dev.postqued.bindings.v2.api.IntegrationsApi;
import dev.postqued.bindings.v2.api.OrganizationsApi;
import dev.postqued.bindings.v2.api.PublishingApi;
import dev.postqued.bindings.v2.model.RescheduleTargetRequest;
import dev.postqued.calls.OpenResponse;
import dev.postqued.engine.Engine;
import dev.postqued.engine.JsonText;
import dev.postqued.idempotency.IdempotencyKey;
import dev.postqued.insights.Insights;
import dev.postqued.internal.wire.MediumDescription;
import dev.postqued.internal.wire.Wire;
import dev.postqued.media.Library;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.Target;
import dev.postqued.service.UploadWay;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Version 2 of the API over its generated bindings. */
public final class V2Wire implements Wire {

  private static final String VERSION = "version 2 of the API";
  private static final String PUBLISH = "/v2/publish";

  private final Engine engine;
  private final Workspace workspace;
  private final IntegrationsApi integrations;
  private final ContentApi content;
  private final PublishingApi publishing;

  /** Does not use the network. */
  public V2Wire(Engine engine, @Nullable String workspaceId) {
    this.engine = engine;
    this.workspace = new Workspace(engine.bindings(OrganizationsApi.class), workspaceId);
    this.integrations = engine.bindings(IntegrationsApi.class);
    this.content = engine.bindings(ContentApi.class);
    this.publishing = engine.bindings(PublishingApi.class);
  }

  /** Returns the id of the workspace. */
  public String workspace() {
    return workspace.id();
  }

  @Override
  public void prepare() {
    workspace.id();
  }

  @Override
  public List<String> place() {
    String known = workspace.known();
    return known == null ? List.of(VERSION) : List.of(VERSION, "workspace " + known);
  }

  @Override
  public Accounts accounts() {
    return new V2Accounts(integrations, workspace);
  }

  @Override
  public UploadWay uploadWay(String filename, MediumDescription medium) {
    return new V2Upload(engine, content, workspace, filename, medium);
  }

  @Override
  public byte[] publishRequest(List<String> contentIds, List<Target> targets) {
    return JsonText.bytes(V2Mapper.request(contentIds, targets, workspace.id(), null));
  }

  @Override
  public Publication publish(IdempotencyKey key, byte[] request) {
    var created =
        engine.post(
            V2Operations.CREATE_PUBLICATION,
            PUBLISH,
            key,
            request,
            dev.postqued.bindings.v2.model.Publication.class);
    if (created.id() == null || created.id().isBlank()) {
      throw engine.publishedWithoutId(
          V2Operations.CREATE_PUBLICATION, key, created.unknownProperties());
    }
    return V2Mapper.publication(created.id(), created);
  }

  @Override
  public Publication publication(String id) {
    return V2Mapper.publication(id, publishing.getPublication(id, workspace.id()));
  }

  @Override
  public OpenResponse dryRun(List<String> contentIds, List<Target> targets) {
    byte[] request = JsonText.bytes(V2Mapper.request(contentIds, targets, workspace.id(), true));
    return new OpenResponse(engine.post(V2Operations.DRY_RUN, PUBLISH, request, Object.class));
  }

  @Override
  public List<Publication> publications(Instant from, Instant to) {
    return FoundPublications.read(
        new OpenResponse(publishing.listPublications(from, to, workspace.id())));
  }

  @Override
  public List<Publication> candidates(Instant from, Instant to) {
    return publications(from, to);
  }

  @Override
  public boolean acts() {
    return true;
  }

  @Override
  public void cancel(String publicationId) {
    Map<String, Object> unused = publishing.cancelPublication(publicationId, workspace.id());
  }

  @Override
  public void cancelTarget(String targetId) {
    Map<String, Object> unused = publishing.cancelTarget(targetId, workspace.id());
  }

  @Override
  public void reschedule(String targetId, Instant at) {
    Map<String, Object> unused =
        publishing.rescheduleTarget(
            targetId,
            RescheduleTargetRequest.builder().dispatchAt(at).workspaceId(workspace.id()).build());
  }

  @Override
  public void delete(String publicationId) {
    Map<String, Object> unused = publishing.deletePublication(publicationId, workspace.id());
  }

  @Override
  public Library library() {
    return new V2Library(engine, content, workspace);
  }

  @Override
  public Insights insights() {
    return new V2Insights(
        engine.bindings(AnalyticsApi.class), engine.bindings(EngagementApi.class), workspace);
  }
}
