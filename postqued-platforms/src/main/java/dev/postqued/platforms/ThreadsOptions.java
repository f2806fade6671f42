package dev.postqued.platforms;

import dev.postqued.rules.Rule;
import java.util.List;
import java.util.Map;

/** Options of a post on Threads. */
public final class ThreadsOptions extends CommentedOptions<ThreadsOptions> {

  ThreadsOptions(Map<String, Object> values, List<Rule> rules) {
    super(Threads.PLATFORM, values, rules);
  }

  /**
   * Decides who may reply.
   *
   * @param value one of the constants, or another value that the platform has
   * @return options with that value
   */
  public ThreadsOptions replyControl(ThreadsReplyControl value) {
    return with("replyControl", value.value());
  }

  @Override
  ThreadsOptions of(Map<String, Object> more, List<Rule> itsRules) {
    return new ThreadsOptions(more, itsRules);
  }
}
