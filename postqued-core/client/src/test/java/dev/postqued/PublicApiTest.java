package dev.postqued;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.postqued.engine.ApiClient;
import dev.postqued.engine.ClientBuilder;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What users compile against. */
class PublicApiTest {

  @Test
  void parametersAreNeverOptional() {
    methods()
        .should(
            new ArchCondition<>("have no Optional parameter") {
              @Override
              public void check(JavaMethod method, ConditionEvents events) {
                boolean has =
                    method.getRawParameterTypes().stream()
                        .anyMatch(t -> t.isEquivalentTo(Optional.class));
                if (has && !method.getName().startsWith("lambda$")) {
                  events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                }
              }
            })
        .because("an Optional that is passed has three states")
        .check(CoreClasses.ALL);
  }

  @Test
  void theOpenApiThrowsNoCheckedException() {
    methods()
        .that()
        .areDeclaredInClassesThat(openTypes())
        .and()
        .arePublic()
        .should(
            new ArchCondition<>("declare no checked exception") {
              @Override
              public void check(JavaMethod method, ConditionEvents events) {
                method.getThrowsClause().getTypes().stream()
                    .filter(t -> !t.isAssignableTo(RuntimeException.class))
                    .forEach(
                        t ->
                            events.add(
                                SimpleConditionEvent.violated(
                                    method, method.getFullName() + " throws " + t.getName())));
              }
            })
        .because("callers decide which failures they handle")
        .check(CoreClasses.ALL);
  }

  /**
   * Sleepers and limiters are written by users and called by the library, in threads that wait. Bodies
   * are written like streams.
   */
  private static DescribedPredicate<JavaClass> openTypes() {
    return DescribedPredicate.describe(
        "are open to users",
        type ->
            type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.getPackageName().startsWith("dev.postqued.internal")
                && !type.getPackageName().startsWith("dev.postqued.engine.internal")
                && !type.getPackageName().equals("dev.postqued.environment")
                && !type.getSimpleName().equals("RateLimiter")
                && !type.getSimpleName().matches("RequestBody|BodySink|FileSink"));
  }

  @Test
  void openTypesCannotBeExtendedByAccident() {
    classes()
        .that(openTypes())
        .and()
        .areTopLevelClasses()
        .and()
        .areNotInterfaces()
        .and()
        .areNotEnums()
        .should(
            new ArchCondition<>(
                "be final, sealed, a root of exceptions, or the root of clients or builders") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                boolean closed =
                    type.getModifiers().contains(JavaModifier.FINAL)
                        || type.reflect().isSealed()
                        || type.isAssignableTo(Throwable.class)
                        || type.isEquivalentTo(ApiClient.class)
                        || type.isEquivalentTo(ClientBuilder.class);
                if (!closed) {
                  events.add(SimpleConditionEvent.violated(type, type.getName()));
                }
              }
            })
        .because("what can be extended can never be changed")
        .check(CoreClasses.ALL);
  }
}
