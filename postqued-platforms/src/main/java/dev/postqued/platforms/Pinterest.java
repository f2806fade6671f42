package dev.postqued.platforms;

import dev.postqued.accounts.Platform;
import java.util.LinkedHashMap;
import java.util.Map;

/** The platform Pinterest. */
public final class Pinterest {

  /** The platform of accounts and targets. */
  public static final Platform PLATFORM = new Platform("pinterest");

  private Pinterest() {}

  /**
   * Starts the options of a pin of 1 to 5 images.
   *
   * @param boardId the id of the board, in digits
   * @return options of that kind
   * @throws IllegalArgumentException if the id is blank
   */
  public static PinterestImageOptions images(String boardId) {
    return new PinterestImageOptions(board(boardId), PinterestOptionRules.IMAGES_ONLY);
  }

  /**
   * Starts the options of a pin of a video.
   *
   * @param boardId the id of the board, in digits
   * @return options of that kind
   * @throws IllegalArgumentException if the id is blank
   */
  public static PinterestVideoOptions video(String boardId) {
    return new PinterestVideoOptions(board(boardId), PinterestOptionRules.VIDEO);
  }

  private static Map<String, Object> board(String boardId) {
    return new LinkedHashMap<>(Map.of("boardId", Values.text("boardId", boardId)));
  }
}
