package dev.postqued.postquickai.groups;

import dev.postqued.calls.SendableText;
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
   * @throws IllegalArgumentException if the name is blank, or has NUL or half of a surrogate pair
   */
  public GroupForm {
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank; a content group needs one");
    }
    SendableText.checked("name", name);
    SendableText.checked("description", description);
    platforms = List.copyOf(platforms);
  }

  /**
   * Returns a group without a description.
   *
   * @param name its name
   * @param platforms the platforms that its posts go to
   * @return the group
   * @throws IllegalArgumentException if the name is blank, or has NUL or half of a surrogate pair
   */
  public static GroupForm of(String name, Platform... platforms) {
    return new GroupForm(name, "", List.of(platforms));
  }

  /**
   * Sets what it is.
   *
   * @param words the description
   * @return a copy with this description
   * @throws IllegalArgumentException if it has NUL or half of a surrogate pair
   */
  public GroupForm description(String words) {
    return new GroupForm(name, words, platforms);
  }
}
