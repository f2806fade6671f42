package dev.postqued.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who uses an application; what it has been told it remembers, also over restarts. */
final class User {

  private final World world;
  private final Chance chance;
  private final Application application;
  private final String name;
  private final int actions;
  private final Habit habit;
  private final List<String> ids = new ArrayList<>();
  private @Nullable Intention last;
  private int next;

  User(World world, Application application, String name) {
    this.world = world;
    this.chance = world.chance();
    this.application = application;
    this.name = name;
    this.actions = 1 + chance.below("actions", 9);
    this.habit = chance.one("habit", Habit.values());
  }

  String threadName() {
    return name.substring(name.indexOf(' ') + 1);
  }

  boolean isDone() {
    return next >= actions;
  }

  void run() {
    while (next < actions) {
      String event = name + " action " + ++next;
      Habit.Action action = next == 1 ? Habit.Action.PUBLISH : habit.draw(chance);
      if (chance.happens(event + " " + action)) {
        act(action);
        boolean unused = Thread.interrupted();
        if (chance.oneIn("hurry", 2)) {
          application.pause(1L + chance.below("pause", 5_000));
        }
      }
    }
  }

  private void act(Habit.Action action) {
    switch (action) {
      case WAIT ->
          application.pause(
              chance.one("pause of", 5_000L, world.pace().pause(), world.pace().longPause()));
      case STOP -> stop();
      case RESUME -> application.resume(name);
      default -> actOn(action, chosen());
    }
  }

  /** Mostly the same again. */
  private Intention chosen() {
    List<Intention> all = application.intentions();
    Intention same = last;
    if (same == null || chance.oneIn("another", 3)) {
      same = all.get(chance.below("which", all.size()));
      last = same;
    }
    return same;
  }

  private void actOn(Habit.Action action, Intention intention) {
    Installation used = application.installation();
    Scenario.Client client = used.client(intention.tenant(), chance.below("client", 2));
    if (client == null) {
      return;
    }
    String clientName = used.name(client);
    if (action == Habit.Action.FOLLOW) {
      follow(used, client, intention);
      return;
    }
    String asked = action.name().toLowerCase(java.util.Locale.ROOT);
    world.states().asked(intention.key());
    application.asked(name, clientName, asked, intention.key());
    Statement statement =
        switch (action) {
          case PUBLISH -> client.publish(intention);
          case RECONCILE -> client.reconcile(intention);
          case ABANDON -> client.abandon(intention);
          default -> await(client, intention);
        };
    String id = statement.id();
    if (action == Habit.Action.PUBLISH && id != null) {
      ids.add(id);
    }
    if (statement.claim() == Claim.ABANDONED) {
      world.states().abandoned(intention.key());
    }
    application.told(name, clientName, asked, statement);
  }

  private Statement await(Scenario.Client client, Intention intention) {
    if (ids.isEmpty()) {
      return new Statement(intention.key(), Claim.NOTHING, null, "nothing to wait for");
    }
    Duration limit = Duration.ofMillis(chance.one("limit", 100, 5_000, 90_000));
    return client.await(intention, ids.get(chance.below("id", ids.size())), limit);
  }

  /** Waits beside everything else, as somebody of another name, and gives up now and then. */
  private void follow(Installation used, Scenario.Client client, Intention intention) {
    if (ids.isEmpty()) {
      return;
    }
    String waiter = name + " wait " + next;
    String clientName = used.name(client);
    Duration limit = Duration.ofMillis(chance.one("follow for", 5_000, 90_000, 7_200_000));
    String id = ids.get(chance.below("id", ids.size()));
    application.asked(waiter, clientName, "follow", intention.key());
    used.countWait(1);
    Runnable giveUp =
        client.follow(
            intention,
            id,
            limit,
            statement -> {
              used.countWait(-1);
              application.told(waiter, clientName, "follow", statement);
            });
    if (chance.oneIn("gives up", 4)) {
      application.pause(chance.below("gives up after", 10_000));
      giveUp.run();
    }
  }

  private void stop() {
    if (!application.isMemory()) {
      application.stop();
    }
  }
}
