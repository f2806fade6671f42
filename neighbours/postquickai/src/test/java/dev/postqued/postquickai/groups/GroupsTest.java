package dev.postqued.postquickai.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.postqued.errors.InvalidRequestException;
import dev.postqued.errors.UnknownOutcomeException;
import dev.postqued.postquickai.PostQuickAiFixture;
import dev.postqued.postquickai.Samples;
import dev.postqued.postquickai.accounts.Platform;
import dev.postqued.postquickai.figures.FigurePeriod;
import dev.postqued.postquickai.figures.Figures;
import dev.postqued.postquickai.figures.GroupFigures;
import dev.postqued.postquickai.figures.PostFigures;
import dev.postqued.postquickai.images.ImageModel;
import dev.postqued.support.Answer;
import dev.postqued.support.Request;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests and responses are those of the vendor's reference. */
class GroupsTest extends PostQuickAiFixture {

  private static final String ID = "uuid-abc-123";
  private static final String LIST = "GET /v1/content-groups";
  private static final String CREATE = "POST /v1/content-groups";
  private static final String READ = LIST + "/" + ID;
  private static final String DELETE = "DELETE /v1/content-groups/" + ID;
  private static final String INSTRUCTIONS = READ + "/instructions";
  private static final String INSTRUCT = "PUT /v1/content-groups/" + ID + "/instructions";
  private static final Group MY_BRAND =
      new Group(
          ID,
          "My Brand",
          "Tech startup social media",
          List.of(Platform.INSTAGRAM, Platform.TWITTER),
          List.of(new Group.Account("sa-1", Platform.INSTAGRAM, "@mybrand")),
          Optional.of(
              Instructions.none()
                  .brand("My Brand")
                  .tone("professional")
                  .audience("Tech founders")
                  .with("unique_angle", "Developer tools")),
          Optional.of(Instant.parse("2026-03-01T10:00:00Z")));

  @Test
  void groupsAreListed() {
    server.on(LIST, Samples.response("listContentGroups"));

    assertThat(ai.groups().list()).containsExactly(MY_BRAND);
  }

  @Test
  void aGroupIsRead() {
    server.on(READ, Samples.response("getContentGroup"));

    Group group = ai.groups().get(ID);

    assertThat(group.accounts()).isEqualTo(MY_BRAND.accounts());
    assertThat(group.instructions().orElseThrow().text("video_model"))
        .contains("veo-3.1-fast-generate-preview");
  }

  @Test
  void aGroupMayHaveNoInstructions() {
    server.on(
        READ,
        says(
            "{'contentGroup':{'id':'uuid-abc-123','description':null,'content_instructions':null}}"));

    Group group = ai.groups().get(ID);

    assertThat(group.instructions()).isEmpty();
    assertThat(group.description()).isEmpty();
    assertThat(group.platforms()).isEmpty();
  }

  @Test
  void aGroupIsCreated() {
    server.on(CREATE, Samples.response(201, "createContentGroup"));

    Group group =
        ai.groups()
            .create(
                GroupForm.of("My Brand", Platform.INSTAGRAM, Platform.TWITTER, Platform.LINKEDIN)
                    .description("Tech startup social media"));

    assertThat(sent(CREATE)).isEqualTo(Samples.request("createContentGroup"));
    assertThat(group.id()).isEqualTo("uuid-new-456");
    assertThat(group.createdAt()).contains(Instant.parse("2026-03-25T14:30:00Z"));
  }

  @Test
  void aNameIsEnough() {
    server.on(CREATE, Samples.response(201, "createContentGroup"));

    ai.groups().create(GroupForm.of("My Brand"));

    assertThat(sent(CREATE)).isEqualTo(json("{'name':'My Brand'}"));
  }

  @Test
  void aGroupWhoseResponseIsLostIsSentOnce() {
    server.on(CREATE, Answer.reset());

    assertThatThrownBy(() -> ai.groups().create(GroupForm.of("My Brand")))
        .isInstanceOf(UnknownOutcomeException.class);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aDeletionIsRepeatedUntilTheGroupIsGone() {
    server.on(DELETE, Answer.reset(), refuses(404, "NOT_FOUND"));

    ai.groups().delete(ID);

    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void aGroupIsDeletedAndWhatWasNeverThereIsNot() {
    server.on(DELETE, Samples.response("deleteContentGroup"), refuses(404, "NOT_FOUND"));

    ai.groups().delete(ID);

    assertThatThrownBy(() -> ai.groups().delete(ID)).isInstanceOf(InvalidRequestException.class);
  }

  @Test
  void instructionsAreReadByTheirNames() {
    server.on(INSTRUCTIONS, Samples.response("getBrandInstructions"));

    Instructions read = ai.groups().instructions(ID).orElseThrow();

    assertThat(read.text("brand_name")).contains("Acme Fitness");
    assertThat(read.text("frequency")).contains("daily");
    assertThat(read.text("none")).isEmpty();
    assertThat(read.isOn("include_image")).isTrue();
    assertThat(read.isOn("auto_generate")).isFalse();
    assertThat(read.values()).containsEntry("yolo_platforms", List.of());
  }

  @Test
  void aGroupWithoutAProfileHasNoInstructions() {
    server.on(INSTRUCTIONS, says("{'instructions':null}"));

    assertThat(ai.groups().instructions(ID)).isEmpty();
  }

  @Test
  void instructionsAreChangedAsTheReferenceShows() {
    server.on(INSTRUCT, Samples.response("updateBrandInstructions"));

    Instructions now =
        ai.groups()
            .changeInstructions(
                ID,
                Instructions.none()
                    .brand("Acme Fitness")
                    .audience("Busy professionals, 25-40")
                    .tone("Motivating, direct, no-nonsense")
                    .topics("Home workouts, nutrition, mindset")
                    .guidance("Always end with a clear CTA. Avoid fitness jargon.")
                    .includeImage(true)
                    .imageModel(ImageModel.NANO_BANANA_PRO));

    assertThat(sent(INSTRUCT)).isEqualTo(Samples.request("updateBrandInstructions"));
    assertThat(now.values())
        .isEqualTo(
            Map.of(
                "app_id",
                ID,
                "brand_name",
                "Acme Fitness",
                "tone",
                "Motivating, direct, no-nonsense",
                "updated_at",
                "2026-04-17T09:31:02Z"));
  }

  @Test
  void everyInstructionHasItsName() {
    server.on(INSTRUCT, Samples.response("updateBrandInstructions"));

    ai.groups()
        .changeInstructions(
            ID,
            Instructions.none()
                .imageGuidance("Bright")
                .autoGenerate(true)
                .publishGenerated(List.of(Platform.BLUESKY, Platform.TWITTER))
                .generateCarousels(false)
                .generateVideos(false)
                .website("https://example.com")
                .language("es"));

    assertThat(sent(INSTRUCT))
        .isEqualTo(
            json(
                "{'image_instructions':'Bright','auto_generate':true,'yolo_mode':true,"
                    + "'yolo_platforms':['bluesky','twitter'],'generate_carousels':false,"
                    + "'generate_videos':false,'website_url':'https://example.com','language':'es'}"));
  }

  @Test
  void aChangeSaysOnlyWhatIsDifferentAndMayBeRepeated() {
    server.on(INSTRUCT, Answer.reset(), Samples.response("updateBrandInstructions"));

    ai.groups().changeInstructions(ID, Instructions.none().tone("calm"));
    ai.groups().changeInstructions(ID, Instructions.none().publishGenerated(List.of()));

    assertThat(server.requests())
        .extracting(Request::text)
        .containsExactly(
            "{\"tone\":\"calm\"}",
            "{\"tone\":\"calm\"}",
            "{\"yolo_mode\":false,\"yolo_platforms\":[]}");
  }

  /** A group shows more than can be set; to leave it out without a word would look like a success. */
  @Test
  void whatCannotBeSetIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ai.groups()
                    .changeInstructions(
                        ID, Instructions.none().tone("calm").with("unique_angle", "Tools")))
        .withMessage(
            "instructions must have names that the service lets be set, had unique_angle;"
                + " change the others alone");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ai.groups().changeInstructions(ID, Instructions.none()))
        .withMessageContaining("must say what is to be different");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> ai.groups().changeInstructions(ID, Instructions.none().with("tone", List.of())));
    assertThat(server.requests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"WEEK,7d", "MONTH,30d", "QUARTER,90d"})
  void eachPeriodGoesByItsName(FigurePeriod period, String name) {
    server.on(READ + "/analytics", Samples.response("getContentGroupAnalytics"));

    ai.groups().figures(ID, period);

    assertThat(server.requests().get(0).target())
        .isEqualTo("/v1/content-groups/uuid-abc-123/analytics?period=" + name);
  }

  @Test
  void aGroupHasFigures() {
    server.on(READ + "/analytics", Samples.response("getContentGroupAnalytics"));

    assertThat(ai.groups().figures(ID, FigurePeriod.MONTH))
        .isEqualTo(
            new GroupFigures(
                ID,
                new Figures(145_230, 8_912, 423, 1_104, 678, 0.072),
                40,
                List.of(
                    new GroupFigures.OnPlatform(Platform.INSTAGRAM, 18, 89_210, 5_612, 0.083),
                    new GroupFigures.OnPlatform(Platform.TWITTER, 22, 56_020, 3_300, 0.061)),
                List.of(
                    new GroupFigures.OfType("carousel", 12, 72_100, 0.092),
                    new GroupFigures.OfType("video", 5, 41_230, 0.071)),
                List.of(
                    new GroupFigures.TopPost(
                        "post-1", "carousel", 15_420, 0.11, List.of(Platform.INSTAGRAM))),
                List.of(
                    new PostFigures.Day(
                        LocalDate.of(2026, 3, 20), new Figures(4_821, 312, 14, 42, 0, 0)))));
  }

  @Test
  void whatCannotBeAGroupIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GroupForm.of(" "))
        .withMessageContaining("name must not be blank; a content group needs one");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GroupForm.of("My Brand").description("a\u0000"))
        .withMessageContaining("description must be sendable");
    assertThatIllegalArgumentException().isThrownBy(() -> ai.groups().get(" "));
    assertThatIllegalArgumentException().isThrownBy(() -> ai.groups().delete(" "));
    assertThatIllegalArgumentException().isThrownBy(() -> ai.groups().instructions(" "));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ai.groups().changeInstructions(" ", Instructions.none().tone("calm")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ai.groups().changeInstructions(ID, Instructions.none().tone("a\u0000")))
        .withMessageContaining("must be sendable");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ai.groups().figures(" ", FigurePeriod.WEEK))
        .withMessageContaining("id must not be blank");
    assertThat(server.requests()).isEmpty();
  }
}
