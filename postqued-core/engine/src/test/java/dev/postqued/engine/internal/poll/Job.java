package dev.postqued.engine.internal.poll;

import dev.postqued.service.PollSchedule;
import dev.postqued.service.Polling;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Something that a service works on. */
record Job(String id, State state) {

  enum State {
    UNKNOWN,
    PLANNED,
    QUEUED,
    RUNNING,
    DONE
  }

  /** Jobs are read by a function. */
  static Polling<Job> polling(Function<String, Job> read) {
    return new Polling<>() {
      @Override
      public Job get(String id) {
        return read.apply(id);
      }

      @Override
      public String id(Job job) {
        return job.id();
      }

      @Override
      public boolean hasEnded(Job job) {
        return job.state() == State.DONE;
      }

      @Override
      public PollSchedule schedule(@Nullable Job last) {
        return last != null && last.state() == State.PLANNED
            ? PollSchedule.every(Duration.ofMinutes(1))
            : new PollSchedule(Duration.ofSeconds(1), 1.5, Duration.ofSeconds(30));
      }

      @Override
      public Job unknown(String id) {
        return new Job(id, State.UNKNOWN);
      }
    };
  }
}
