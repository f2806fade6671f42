package dev.postqued.postsyncer.platforms;

import java.util.Map;

/** Settings of a pin. */
public final class PinterestSettings extends SettingSet<PinterestSettings> {

  private PinterestSettings(Map<String, Object> values) {
    super("pinterest", values);
  }

  /**
   * Chooses the board.
   *
   * @param id the id of the board. The service documents a number; Pinterest itself has digits in a text
   * @return settings with that board
   * @throws IllegalArgumentException if the id is not positive
   */
  public static PinterestSettings board(long id) {
    if (id <= 0) {
      throw new IllegalArgumentException("board must be positive, was " + id);
    }
    return new PinterestSettings(Map.of("board_id", id));
  }

  @Override
  PinterestSettings of(Map<String, Object> more) {
    return new PinterestSettings(more);
  }
}
