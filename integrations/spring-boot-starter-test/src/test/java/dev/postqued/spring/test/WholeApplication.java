package dev.postqued.spring.test;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.stereotype.Component;

/** An application. */
@SpringBootApplication
class WholeApplication {

  /** A component that no test imports. */
  @Component
  static class Elsewhere {}
}
