package dev.postqued.spring.autoconfigure;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.ResolvableType;

/** Says which property is missing if an application needs a client that is not there. */
final class MissingClientAnalyzer extends AbstractFailureAnalyzer<NoSuchBeanDefinitionException> {

  /** The names of the types: their classes may not be there. */
  private static final Map<String, String> KEYS =
      Map.of(
          "dev.postqued.PostQued", "postqued.api-key",
          "dev.postqued.postsyncer.PostSyncer", "postsyncer.token",
          "dev.postqued.postquickai.PostQuickAi", "postquickai.api-key");

  @Override
  protected @Nullable FailureAnalysis analyze(
      Throwable failure, NoSuchBeanDefinitionException cause) {
    ResolvableType type = cause.getResolvableType();
    String key = type == null ? null : KEYS.get(type.toClass().getName());
    if (key == null || cause instanceof NoUniqueBeanDefinitionException) {
      return null;
    }
    return new FailureAnalysis(
        "There is no client of type "
            + type.toClass().getName()
            + ", because "
            + key
            + " is not set.",
        "Set the property "
            + key
            + ", or declare a bean of this type. In tests, @SandboxTest sets it.",
        failure);
  }
}
