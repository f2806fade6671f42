package dev.postqued.postquickai.groups;

import dev.postqued.postquickai.accounts.Platform;
import java.util.List;

/**
 * A content group to create.
 *
 * @param name its name
 * @param description what it is; may be empty
 * @param platforms the platforms that its posts go to, unless they say otherwise; may be empty
 */
public record GroupForm(String name, String description, List<Platform> platforms) {

  /**
   * Checks the name and copies the list.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public GroupForm {
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank; a content group needs one");
    }
    platforms = List.copyOf(platforms);
  }

  /**
   * Returns a group without a description.
   *
   * @param name its name
   * @param platforms the platforms that its posts go to
   * @return the group
   * @throws IllegalArgumentException if the name is blank
   */
  public static GroupForm of(String name, Platform... platforms) {
    return new GroupForm(name, "", List.of(platforms));
  }
}
