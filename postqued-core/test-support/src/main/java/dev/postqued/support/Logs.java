package dev.postqued.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** All that is logged: by the library at the finest level, by others as most programs let them. */
public final class Logs implements AutoCloseable {

  private static final String LIBRARY = "dev.postqued";
  private static final String HTTP_CLIENT = "org.apache.hc";

  private final ListAppender<ILoggingEvent> events = new ListAppender<>();

  public Logs() {
    events.start();
    logger(Logger.ROOT_LOGGER_NAME).addAppender(events);
    logger(Logger.ROOT_LOGGER_NAME).setLevel(Level.INFO);
    logger(LIBRARY).setLevel(Level.TRACE);
    logger(HTTP_CLIENT).setLevel(Level.TRACE);
  }

  private static Logger logger(String name) {
    return (Logger) LoggerFactory.getLogger(name);
  }

  /** Each event with its logger and its stack trace. */
  public List<String> texts() {
    return List.copyOf(events.list).stream().map(Logs::text).toList();
  }

  private static String text(ILoggingEvent event) {
    String trace =
        event.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(event.getThrowableProxy());
    return event.getLoggerName() + " " + event.getFormattedMessage() + trace;
  }

  @Override
  public void close() {
    logger(Logger.ROOT_LOGGER_NAME).detachAppender(events);
    logger(HTTP_CLIENT).setLevel(null);
    logger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
    logger(LIBRARY).setLevel(null);
  }
}
