package dev.postqued.internal.v2;

import dev.postqued.accounts.Account;
import dev.postqued.accounts.Platform;
import dev.postqued.bindings.v2.model.PlatformAccount;
import dev.postqued.bindings.v2.model.PublishRequest;
import dev.postqued.bindings.v2.model.PublishTarget;
import dev.postqued.bindings.v2.model.TargetOptions;
import dev.postqued.publishing.Intent;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.PublicationStatus;
import dev.postqued.publishing.PublicationTarget;
import dev.postqued.publishing.Target;
import dev.postqued.publishing.TargetStatus;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Maps between public types and those of the wire. */
final class V2Mapper {

  /** Stands for a missing status; no status of the service is empty. */
  private static final String NONE = "unknown";

  private V2Mapper() {}

  static PublishRequest request(
      List<String> contentIds, List<Target> targets, String workspace, @Nullable Boolean dryRun) {
    return PublishRequest.builder()
        .contentIds(contentIds)
        .targets(targets.stream().map(V2Mapper::target).toList())
        .dryRun(dryRun)
        .workspaceId(workspace)
        .build();
  }

  private static PublishTarget target(Target target) {
    return PublishTarget.builder()
        .platform(new dev.postqued.bindings.v2.model.Platform(target.platform().name()))
        .accountId(target.accountId())
        .intent(intent(target.intent()))
        .caption(target.caption())
        .dispatchAt(target.at().orElse(null))
        .options(target.options().map(o -> TargetOptions.of(o.values())).orElse(null))
        .build();
  }

  private static dev.postqued.bindings.v2.model.Intent intent(Intent intent) {
    return switch (intent) {
      case DRAFT -> dev.postqued.bindings.v2.model.Intent.DRAFT;
      case PUBLISH -> dev.postqued.bindings.v2.model.Intent.PUBLISH;
    };
  }

  static Publication publication(String id, dev.postqued.bindings.v2.model.Publication response) {
    return new Publication(
        id,
        new PublicationStatus(text(response.status())),
        orEmpty(response.targets()).stream()
            .filter(Objects::nonNull)
            .map(V2Mapper::target)
            .toList(),
        response.unknownProperties());
  }

  private static PublicationTarget target(
      dev.postqued.bindings.v2.model.PublicationTarget response) {
    return new PublicationTarget(
        text(response.id()),
        new Platform(text(response.platform())),
        new TargetStatus(text(response.status())),
        response.unknownProperties());
  }

  static Account account(PlatformAccount response) {
    return new Account(
        text(response.id()),
        new Platform(text(response.platform())),
        text(response.username()),
        response.displayName());
  }

  static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static String text(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    return text.isBlank() ? NONE : text;
  }
}
