package dev.postqued.postsyncer.proof;

import dev.postqued.proofs.Exchange;
import dev.postqued.proofs.Relay;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A relay to PostSyncer, which knows the operations by their ids in the document. */
final class SyncerRelay extends Relay {

  static final String UPLOAD = "uploadMediaFile";
  static final String CREATE = "createPost";
  static final String PROMOTE = "updatePost";
  static final String READ = "getPost";

  private final Map<String, List<String>> promotions = new ConcurrentHashMap<>();

  SyncerRelay(URI api) {
    super(api);
  }

  /** Every body of a promotion that has come, by the path of its post and in their order. */
  Map<String, List<String>> promotions() {
    return promotions;
  }

  void forget() {
    promotions.clear();
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

  @Override
  protected void took(Exchange exchange) {
    if (exchange.is(PROMOTE)) {
      promotions
          .computeIfAbsent(exchange.path(), unused -> new CopyOnWriteArrayList<>())
          .add(exchange.text());
    }
  }
}
