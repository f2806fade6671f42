package dev.postqued.internal.v1;

import dev.postqued.accounts.Account;
import dev.postqued.accounts.Platform;
import dev.postqued.bindings.v1.model.CreatePublicationRequest;
import dev.postqued.bindings.v1.model.PlatformAccount;
import dev.postqued.bindings.v1.model.TargetOptions;
import dev.postqued.bindings.v1.model.TargetRequest;
import dev.postqued.bindings.v1.model.UploadedImage;
import dev.postqued.publishing.Intent;
import dev.postqued.publishing.Publication;
import dev.postqued.publishing.PublicationStatus;
import dev.postqued.publishing.PublicationTarget;
import dev.postqued.publishing.Target;
import dev.postqued.publishing.TargetStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Maps between public types and those of the wire. */
final class V1Mapper {

  /** Stands for a missing status; no status of the service is empty. */
  private static final String NONE = "unknown";

  /** No source shows the response to an image upload; these are what services call its parts. */
  private static final List<String> WRAPPERS = List.of("content", "data");

  private static final List<String> IDS = List.of("contentId", "id");

  private V1Mapper() {}

  static CreatePublicationRequest request(List<String> contentIds, List<Target> targets) {
    return CreatePublicationRequest.builder()
        .contentIds(contentIds)
        .targets(targets.stream().map(V1Mapper::target).toList())
        .build();
  }

  private static TargetRequest target(Target target) {
    return TargetRequest.builder()
        .platform(platform(target.platform()))
        .accountId(target.accountId())
        .intent(intent(target.intent()))
        .caption(target.caption())
        .dispatchAt(target.at().orElse(null))
        .options(target.options().map(o -> TargetOptions.of(o.values())).orElse(null))
        .build();
  }

  static dev.postqued.bindings.v1.model.Platform platform(Platform platform) {
    return new dev.postqued.bindings.v1.model.Platform(platform.name());
  }

  private static dev.postqued.bindings.v1.model.Intent intent(Intent intent) {
    return switch (intent) {
      case DRAFT -> dev.postqued.bindings.v1.model.Intent.DRAFT;
      case PUBLISH -> dev.postqued.bindings.v1.model.Intent.PUBLISH;
    };
  }

  static Publication publication(String id, dev.postqued.bindings.v1.model.Publication response) {
    return new Publication(
        id,
        new PublicationStatus(text(response.status())),
        response.targets().stream().filter(Objects::nonNull).map(V1Mapper::target).toList(),
        response.unknownProperties());
  }

  /** Finds the id of an image that was uploaded, also where the response wraps it. */
  static @Nullable String contentId(UploadedImage response) {
    if (response.contentId() != null && !response.contentId().isBlank()) {
      return response.contentId();
    }
    return WRAPPERS.stream()
        .map(response.unknownProperties()::get)
        .filter(Map.class::isInstance)
        .flatMap(inner -> IDS.stream().map(((Map<?, ?>) inner)::get))
        .filter(id -> id instanceof String text && !text.isBlank())
        .map(String.class::cast)
        .findFirst()
        .orElse(null);
  }

  private static PublicationTarget target(
      dev.postqued.bindings.v1.model.PublicationTarget response) {
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

  private static String text(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    return text.isBlank() ? NONE : text;
  }
}
