package dev.postqued.internal.v2;

import dev.postqued.bindings.v2.api.AnalyticsApi;
import dev.postqued.bindings.v2.api.ApiKeysApi;
import dev.postqued.bindings.v2.api.ApprovalsApi;
import dev.postqued.bindings.v2.api.AuthenticationApi;
import dev.postqued.bindings.v2.api.BillingApi;
import dev.postqued.bindings.v2.api.ClientReviewsApi;
import dev.postqued.bindings.v2.api.CollaborationApi;
import dev.postqued.bindings.v2.api.ContentApi;
import dev.postqued.bindings.v2.api.EngagementApi;
import dev.postqued.bindings.v2.api.IntegrationsApi;
import dev.postqued.bindings.v2.api.OrganizationsApi;
import dev.postqued.bindings.v2.api.PublishingApi;
import dev.postqued.bindings.v2.api.SystemApi;
import dev.postqued.bindings.v2.api.WebhooksApi;
import java.util.List;

/** Assembles the parts of version 2. */
public final class V2 {

  /** The interfaces of the bindings. */
  public static final List<Class<?>> APIS =
      List.of(
          AnalyticsApi.class,
          ApiKeysApi.class,
          ApprovalsApi.class,
          AuthenticationApi.class,
          BillingApi.class,
          ClientReviewsApi.class,
          CollaborationApi.class,
          ContentApi.class,
          EngagementApi.class,
          IntegrationsApi.class,
          OrganizationsApi.class,
          PublishingApi.class,
          SystemApi.class,
          WebhooksApi.class);

  private V2() {}
}
