package dev.postqued.postsyncer.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.postqued.postsyncer.PostSyncerFixture;
import dev.postqued.postsyncer.posts.Medium;
import dev.postqued.postsyncer.posts.Part;
import dev.postqued.postsyncer.posts.Post;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The names are those of the vendor's skill 2.2.1. */
class SettingsTest extends PostSyncerFixture {

  static Stream<Arguments> everySetting() {
    return Stream.of(
        of(PinterestSettings.board(123456), "pinterest", "{'board_id':123456}"),
        of(
            XSettings.of()
                .replySettings(XSettings.EVERYONE)
                .superFollowersOnly(false)
                .quote("1890000000000000001")
                .replyTo("1890000000000000002")
                .community("1890000000000000003")
                .shareWithFollowers(true),
            "twitter",
            "{'reply_settings':'everyone','for_super_followers_only':false,"
                + "'quote_tweet_id':'1890000000000000001',"
                + "'reply':{'in_reply_to_tweet_id':'1890000000000000002'},"
                + "'community_id':'1890000000000000003','share_with_followers':true}"),
        of(
            TikTokSettings.of()
                .privacy(TikTokSettings.PUBLIC_TO_EVERYONE)
                .disableComment(true)
                .disableDuet(false)
                .disableStitch(true)
                .postMode(TikTokSettings.DIRECT_POST),
            "tiktok",
            "{'privacy_level':'PUBLIC_TO_EVERYONE','disable_comment':true,'disable_duet':false,"
                + "'disable_stitch':true,'post_mode':'DIRECT_POST'}"),
        of(InstagramSettings.of().postType(PostType.REELS), "instagram", "{'post_type':'REELS'}"),
        of(
            InstagramSettings.of().postType(PostType.STORIES),
            "instagram",
            "{'post_type':'STORIES'}"),
        of(FacebookSettings.of().postType(PostType.POST), "facebook", "{'post_type':'POST'}"),
        of(
            YouTubeSettings.of()
                .videoType(YouTubeSettings.VIDEO)
                .title("A title")
                .privacy(YouTubeSettings.PUBLIC)
                .notifySubscribers(true),
            "youtube",
            "{'video_type':'video','title':'A title','privacyStatus':'public','notifySubscribers':true}"),
        of(
            LinkedInSettings.of().visibility(Visibility.CONNECTIONS),
            "linkedin",
            "{'visibility':'CONNECTIONS'}"),
        of(
            LinkedInSettings.of().visibility(Visibility.LOGGED_IN),
            "linkedin",
            "{'visibility':'LOGGED_IN'}"),
        of(
            BlueskySettings.of()
                .websiteCard(URI.create("https://example.com/"), "A page", "About it"),
            "bluesky",
            "{'website_card':{'uri':'https://example.com/','title':'A page',"
                + "'description':'About it'}}"),
        of(
            TelegramSettings.of().disableNotification(true).protectContent(false),
            "telegram",
            "{'disable_notification':true,'protect_content':false}"),
        of(
            OtherSettings.of("threads").caption("Other words"),
            "threads",
            "{'caption':'Other words'}"));
  }

  private static Arguments of(Settings settings, String platform, String wire) {
    return Arguments.of(settings, platform, wire);
  }

  @ParameterizedTest
  @MethodSource("everySetting")
  void settingsGoOutByTheNamesOfTheService(Settings settings, String platform, String wire) {
    server.on("POST /posts", says("{'id':7,'status':'draft'}"));
    Post post = Post.builder(4).part(Part.of("Hello")).account(136, settings).build();

    postSyncer.posts().draft(post);

    assertThat(sent("POST /posts").path("accounts").path(0).path("settings")).isEqualTo(json(wire));
    assertThat(post.platforms()).isEqualTo(Map.of(136L, platform));
  }

  @Test
  void thePostOfTheDocsHasSettingsOfThreePlatforms() {
    long workspace = 4;

    // README begins
    Post post =
        Post.builder(workspace)
            .part(Part.of("We are live", Medium.stored(5)))
            .account(136, TikTokSettings.of().privacy(TikTokSettings.PUBLIC_TO_EVERYONE))
            .account(137, LinkedInSettings.of().visibility(Visibility.CONNECTIONS))
            .account(138, OtherSettings.of("threads").caption("We are live, here too"))
            .build();
    // README ends

    assertThat(post.platforms())
        .isEqualTo(Map.of(136L, "tiktok", 137L, "linkedin", 138L, "threads"));
  }

  @Test
  void aValueWithoutAConstantIsSentAsItIs() {
    assertThat(FacebookSettings.of().postType(new PostType("EVENT")).values())
        .isEqualTo(Map.of("post_type", "EVENT"));
    assertThat(TikTokSettings.of().privacy("SELF_ONLY").values())
        .isEqualTo(Map.of("privacy_level", "SELF_ONLY"));
  }

  @Test
  void everyPlatformHasACaptionOfItsOwn() {
    assertThat(PinterestSettings.board(1).caption("Words").values())
        .isEqualTo(Map.of("board_id", 1L, "caption", "Words"));
  }

  @Test
  void settingsDoNotChange() {
    LinkedInSettings settings = LinkedInSettings.of();
    LinkedInSettings other = settings.visibility(Visibility.PUBLIC);

    assertThat(settings.values()).isEmpty();
    assertThat(other).isEqualTo(LinkedInSettings.of().visibility(Visibility.PUBLIC));
    assertThat(other).isNotEqualTo(settings).hasToString("linkedin{visibility=PUBLIC}");
  }

  @Test
  void untypedSettingsSayNoPlatform() {
    Post post =
        Post.builder(4)
            .part(Part.of("Hello"))
            .account(136, LinkedInSettings.of())
            .account(136, Map.of("visibility", "PUBLIC"))
            .build();

    assertThat(post.platforms()).isEmpty();
    assertThat(post.accounts()).isEqualTo(Map.of(136L, Map.of("visibility", "PUBLIC")));
  }

  @Test
  void whatCannotBeSentIsRefusedAtOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PinterestSettings.board(0))
        .withMessage("board must be positive, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> YouTubeSettings.of().title(" "))
        .withMessage("title must not be blank; leave it out instead");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BlueskySettings.of().websiteCard(URI.create("mailto:a@b.c"), "t", "d"))
        .withMessage("address must begin with http:// or https://, was mailto:a@b.c");
    assertThatIllegalArgumentException().isThrownBy(() -> new PostType(""));
  }
}
