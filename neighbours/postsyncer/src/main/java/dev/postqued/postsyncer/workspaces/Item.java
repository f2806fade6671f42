package dev.postqued.postsyncer.workspaces;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * An image or a video of the media library.
 *
 * @param id its id
 * @param workspace the id of its workspace; 0 if the service does not say it
 * @param folder the id of the folder that it lies in; empty at the top
 * @param type its MIME type, if the service says it
 * @param address where the file can be read, for a while and without a token; keep it out of logs
 */
public record Item(
    long id, long workspace, OptionalLong folder, Optional<String> type, Optional<String> address) {

  @Override
  public String toString() {
    return "Item[id=" + id + ", workspace=" + workspace + ", type=" + type.orElse("?") + "]";
  }
}
