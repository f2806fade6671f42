package dev.postqued.postsyncer.proof;

import dev.postqued.proofs.PromotionRelay;
import java.net.URI;
import java.util.Set;

/** A relay to PostSyncer, which knows the operations by their ids in the document. */
final class SyncerRelay extends PromotionRelay {

  static final String UPLOAD = "uploadMediaFile";
  static final String CREATE = "createPost";
  static final String PROMOTE = "updatePost";
  static final String READ = "getPost";

  SyncerRelay(URI api) {
    super(api, Set.of(PROMOTE));
  }

  @Override
  protected String operation(String line) {
    if (line.startsWith("POST ")) {
      return line.contains("/media/upload/file ") ? UPLOAD : CREATE;
    }
    if (line.startsWith("PUT ")) {
      return PROMOTE;
    }
    return line.contains("/posts/") ? READ : "listWorkspaces";
  }
}
