package dev.postqued.postquickai.internal;

import dev.postqued.bindings.postquickai.api.ContentGroupsApi;
import dev.postqued.bindings.postquickai.model.AnalyticsPeriod;
import dev.postqued.bindings.postquickai.model.CreateContentGroupRequest;
import dev.postqued.bindings.postquickai.model.UpdateBrandInstructionsRequest;
import dev.postqued.engine.JsonText;
import dev.postqued.engine.WireObject;
import dev.postqued.postquickai.accounts.Platform;
import dev.postqued.postquickai.figures.FigurePeriod;
import dev.postqued.postquickai.figures.GroupFigures;
import dev.postqued.postquickai.groups.Group;
import dev.postqued.postquickai.groups.GroupForm;
import dev.postqued.postquickai.groups.Groups;
import dev.postqued.postquickai.groups.Instructions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Content groups. */
public record ClientGroups(Wire wire) implements Groups {

  private static final String GROUP = "contentGroup";
  private static final String INSTRUCTIONS = "instructions";

  @Override
  public List<Group> list() {
    return wire
        .objects(
            ContentGroupsApi.class,
            "listContentGroups",
            "contentGroups",
            api -> api.listContentGroups())
        .stream()
        .filter(group -> group.text("id").isPresent())
        .map(ClientGroups::group)
        .toList();
  }

  @Override
  public Group get(String id) {
    return group(
        wire.object(
            ContentGroupsApi.class,
            "getContentGroup",
            GROUP,
            api -> api.getContentGroup(Wire.id("id", id))));
  }

  @Override
  public Group create(GroupForm form) {
    CreateContentGroupRequest request =
        CreateContentGroupRequest.builder()
            .name(form.name())
            .description(form.description().isEmpty() ? null : form.description())
            .platforms(
                form.platforms().isEmpty()
                    ? null
                    : form.platforms().stream()
                        .map(
                            platform ->
                                new dev.postqued.bindings.postquickai.model.Platform(
                                    platform.value()))
                        .toList())
            .build();
    return group(
        wire.object(
            ContentGroupsApi.class,
            "createContentGroup",
            GROUP,
            api -> api.createContentGroup(request)));
  }

  @Override
  public void delete(String id) {
    wire.run(ContentGroupsApi.class, api -> api.deleteContentGroup(Wire.id("id", id)));
  }

  @Override
  public Optional<Instructions> instructions(String id) {
    WireObject data =
        wire.data(
            ContentGroupsApi.class,
            "getBrandInstructions",
            api -> api.getBrandInstructions(Wire.id("id", id)));
    return instructions(data, INSTRUCTIONS);
  }

  @Override
  public Instructions changeInstructions(String id, Instructions change) {
    UpdateBrandInstructionsRequest request = request(change);
    WireObject data =
        wire.data(
            ContentGroupsApi.class,
            "updateBrandInstructions",
            api -> api.updateBrandInstructions(Wire.id("id", id), request));
    return instructions(data, INSTRUCTIONS).orElse(Instructions.none());
  }

  /** What the request has no member for would be left out of it without a word. */
  private static UpdateBrandInstructionsRequest request(Instructions change) {
    if (change.values().isEmpty()) {
      throw new IllegalArgumentException(
          "instructions must say what is to be different, said nothing");
    }
    UpdateBrandInstructionsRequest request =
        Objects.requireNonNull(
            JsonText.read(JsonText.bytes(change.values()), UpdateBrandInstructionsRequest.class));
    Map<?, ?> sent = Objects.requireNonNull(JsonText.read(JsonText.bytes(request), Map.class));
    List<String> lost =
        change.values().keySet().stream().filter(name -> !sent.containsKey(name)).toList();
    if (!lost.isEmpty()) {
      throw new IllegalArgumentException(
          "instructions must have names that the service lets be set, had "
              + String.join(", ", lost)
              + "; change the others alone");
    }
    return request;
  }

  @Override
  public GroupFigures figures(String id, FigurePeriod period) {
    return FigureMapper.group(
        wire.data(
            ContentGroupsApi.class,
            "getContentGroupAnalytics",
            api ->
                api.getContentGroupAnalytics(
                    Wire.id("id", id), new AnalyticsPeriod(period.value()))),
        id);
  }

  private static Group group(WireObject read) {
    return new Group(
        read.text("id").orElse(""),
        read.text("name").orElse(""),
        read.text("description").orElse(""),
        Platform.all(
            read.objects("app_platforms").stream()
                .flatMap(row -> row.text("platform").stream())
                .toList()),
        read.objects("social_accounts").stream()
            .filter(row -> row.text("id").isPresent() && row.text("platform").isPresent())
            .map(
                row ->
                    new Group.Account(
                        row.text("id").orElseThrow(),
                        new Platform(row.text("platform").orElseThrow()),
                        row.text("account_name").orElse("")))
            .toList(),
        instructions(read, "content_instructions"),
        Wire.instant(read, "created_at"));
  }

  private static Optional<Instructions> instructions(WireObject read, String name) {
    WireObject found = WireObject.of(read.get(name));
    return found == null ? Optional.empty() : Optional.of(Instructions.of(found.without()));
  }
}
