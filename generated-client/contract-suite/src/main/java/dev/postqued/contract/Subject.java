package dev.postqued.contract;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * What is tested: a document and the bindings that were generated from it. JUnit takes the two from its
 * configuration parameters, for which Surefire sets system properties.
 *
 * @param file the document
 * @param bindings the package the bindings are in
 */
record Subject(Path file, String bindings) {

  ApiDocument document() {
    return ApiDocument.read(file);
  }

  /** The name of the folder the document is in, which is also that of its API. */
  String name() {
    return requireNonNull(file.toAbsolutePath().getParent()).getFileName().toString();
  }

  /** Gives the subject to a test that asks for it. */
  static final class Resolver implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Subject.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      Function<String, Optional<String>> setting = context::getConfigurationParameter;
      return new Subject(
          Path.of(setting.apply("api.file").orElseThrow()),
          setting.apply("api.package").orElseThrow());
    }
  }
}
