package dev.postqued.simulator;

import dev.postqued.simulator.Server.Kind;
import dev.postqued.simulator.Server.Reply;
import dev.postqued.simulator.Server.Subject;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The state that each post has reached, as seen from outside: for the table of what was tried. */
final class States {

  /** A state of a post. */
  enum State {
    /** A user has asked for it, and nothing has left. */
    ASKED,
    /** Its media are on their way. */
    UPLOADING,
    /** It was sent, and no response proves anything. */
    SENT,
    /** A response with an id has reached the client. */
    ACCEPTED,
    /** The service has refused it. */
    REFUSED,
    /** The user has abandoned it. */
    ABANDONED
  }

  /** The id of a publication, which some services write as a number. */
  private static final Pattern ID = Pattern.compile("\"id\":(?:\"pub)?[0-9]");

  private final Map<String, State> states = new TreeMap<>();

  Map<String, State> all() {
    return states;
  }

  State of(String key) {
    return states.getOrDefault(key, State.ASKED);
  }

  void asked(String key) {
    states.putIfAbsent(key, State.ASKED);
  }

  void abandoned(String key) {
    states.put(key, State.ABANDONED);
  }

  /** A request has left. */
  void left(Subject subject) {
    String key = subject.key();
    if (key == null) {
      return;
    }
    State state = of(key);
    if (subject.kind() == Kind.UPLOAD && state == State.ASKED) {
      states.put(key, State.UPLOADING);
    } else if (subject.kind() == Kind.PUBLISH && state != State.ACCEPTED) {
      states.put(key, State.SENT);
    }
  }

  /** A response has arrived. */
  void answered(Subject subject, Reply reply, boolean whole) {
    String key = subject.key();
    boolean publishes = subject.kind() == Kind.PUBLISH;
    if (key == null || !(publishes || reply.proof()) || !whole) {
      return;
    }
    if (publishes && reply.status() == 200 && ID.matcher(reply.body()).find()) {
      states.put(key, State.ACCEPTED);
    } else if (reply.proof() && of(key) != State.ACCEPTED) {
      states.put(key, State.REFUSED);
    }
  }
}
