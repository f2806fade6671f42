package dev.postqued.compatibility.application;

import dev.postqued.spring.PostQuedDelivery;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the service has told the application. */
@Component
class Deliveries {

  private final List<PostQuedDelivery> all = new CopyOnWriteArrayList<>();

  // README begins
  @EventListener
  void delivered(PostQuedDelivery delivery) {
    all.add(delivery);
  }

  // README ends

  List<PostQuedDelivery> all() {
    return List.copyOf(all);
  }
}
