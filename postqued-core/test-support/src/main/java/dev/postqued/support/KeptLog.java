package dev.postqued.support;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayDeque;
import java.util.Deque;

/** The last warnings of the test that runs, for {@link LogsOfFailures}. Nothing is printed. */
public final class KeptLog extends AppenderBase<ILoggingEvent> {

  private static final int MOST = 100;
  private static final Deque<String> LINES = new ArrayDeque<>();

  @Override
  protected void append(ILoggingEvent event) {
    String trace =
        event.getThrowableProxy() == null
            ? ""
            : "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy());
    String line =
        "%s [%s] %s - %s%s"
            .formatted(
                event.getLevel(),
                event.getThreadName(),
                event.getLoggerName(),
                event.getFormattedMessage(),
                trace);
    synchronized (LINES) {
      if (LINES.size() == MOST) {
        LINES.removeFirst();
      }
      LINES.addLast(line);
    }
  }

  /** What was kept since the last time, which is then forgotten. */
  static String take() {
    synchronized (LINES) {
      String text = String.join("\n", LINES);
      LINES.clear();
      return text;
    }
  }
}
