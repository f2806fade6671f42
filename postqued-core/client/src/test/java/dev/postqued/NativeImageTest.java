package dev.postqued;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import dev.postqued.engine.JsonText;
import dev.postqued.engine.internal.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The metadata for GraalVM's native-image against the byte code. */
class NativeImageTest {

  private static final List<String> FOLDERS =
      List.of("dev.postqued/postqued-engine", "dev.postqued/postqued-core");

  @Test
  void everyTypeThatJacksonReadsIsListed() throws IOException {
    Set<String> read = new TreeSet<>();
    CoreClasses.ALL.stream()
        .flatMap(type -> type.getCodeUnits().stream())
        .filter(NativeImageTest::readsJson)
        .flatMap(unit -> unit.getReferencedClassObjects().stream())
        .map(ReferencedClassObject::getRawType)
        .forEach(type -> collect(type, read));

    assertThat(listed()).isNotEmpty().isEqualTo(read);
  }

  private static boolean readsJson(JavaCodeUnit unit) {
    return unit.getMethodCallsFromSelf().stream()
        .map(JavaMethodCall::getTarget)
        .anyMatch(
            target ->
                target.getName().equals("read")
                    && (target.getOwner().isEquivalentTo(Json.class)
                        || target.getOwner().isEquivalentTo(JsonText.class)));
  }

  /** A type of ours, and those of its fields, in lists and maps too. */
  private static void collect(JavaClass type, Set<String> found) {
    boolean ours =
        type.getName().startsWith("dev.postqued.") && !type.getName().contains("bindings");
    if (!ours || !found.add(type.getName())) {
      return;
    }
    for (JavaField field : type.getFields()) {
      if (!field.getModifiers().contains(JavaModifier.STATIC)) {
        field.getType().getAllInvolvedRawTypes().forEach(part -> collect(part, found));
      }
    }
  }

  private static Set<String> listed() throws IOException {
    Set<String> listed = new TreeSet<>();
    for (String folder : FOLDERS) {
      String file = "META-INF/native-image/" + folder + "/reflect-config.json";
      List<URL> found = Collections.list(NativeImageTest.class.getClassLoader().getResources(file));
      assertThat(found).as(file).hasSize(1);
      try (InputStream content = found.get(0).openStream()) {
        for (JsonNode entry : new ObjectMapper().readTree(content)) {
          assertThat(entry.path("allDeclaredConstructors").asBoolean()).isTrue();
          assertThat(entry.path("allDeclaredMethods").asBoolean()).isTrue();
          assertThat(entry.path("allDeclaredFields").asBoolean()).isTrue();
          listed.add(entry.path("name").asText());
        }
      }
    }
    return listed;
  }

  /**
   * Makes proxies of generated interfaces and writers of their parameters, which the metadata of the bindings
   * lists.
   */
  private static final Set<String> OF_GENERATED_TYPES =
      Set.of("Bindings", "OpenCalls", "OperationRequest");

  @Test
  void nothingElseIsReflective() {
    noClasses()
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "reflection",
                call ->
                    isReflection(call.getTargetOwner(), call.getTarget().getName())
                        && !OF_GENERATED_TYPES.contains(call.getOriginOwner().getSimpleName())))
        .check(CoreClasses.ALL);
  }

  private static boolean isReflection(JavaClass owner, String method) {
    if (owner.isEquivalentTo(Class.class)) {
      return method.matches("forName|newInstance|get(Declared)?(Method|Field|Constructor)s?");
    }
    return owner.isEquivalentTo(Proxy.class)
        || owner.getName().equals("java.lang.invoke.MethodHandles$Lookup")
        || owner.getName().equals("java.util.ServiceLoader");
  }
}
