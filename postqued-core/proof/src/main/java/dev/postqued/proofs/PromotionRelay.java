package dev.postqued.proofs;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A relay that remembers what promotes drafts. */
public abstract class PromotionRelay extends Relay {

  private final Set<String> promoting;
  private final Map<String, List<String>> promotions = new ConcurrentHashMap<>();

  /**
   * Opens a relay on a port of its own.
   *
   * @param api the address of the sandbox
   * @param promoting the operations that promote a draft
   */
  protected PromotionRelay(URI api, Set<String> promoting) {
    super(api);
    this.promoting = promoting;
  }

  /** Returns every body of a promotion that has come, by the path of its post and in their order. */
  public Map<String, List<String>> promotions() {
    return promotions;
  }

  /** Forgets them. */
  public void forget() {
    promotions.clear();
  }

  @Override
  protected void took(Exchange exchange) {
    if (promoting.contains(exchange.operation())) {
      promotions
          .computeIfAbsent(exchange.path(), unused -> new CopyOnWriteArrayList<>())
          .add(exchange.text());
    }
  }
}
