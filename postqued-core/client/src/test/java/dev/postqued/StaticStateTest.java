package dev.postqued;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two clients in one process must not meet. */
class StaticStateTest {

  private static final Pattern IMMUTABLE =
      Pattern.compile("java\\.util\\.(ImmutableCollections|Collections\\$(Unmod|Empty|Single)).*");

  @Test
  void nothingStaticCanChange() {
    fields()
        .that()
        .areStatic()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .beFinal()
        .because("two clients in one process must not meet")
        .check(CoreClasses.ALL);
  }

  @Test
  void nothingStaticRemembersAnything() {
    assertThat(
            CoreClasses.ALL.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> remembers(value(field)))
                .map(JavaField::getFullName))
        .as("static fields that can hold something; the journals of this process are known to it")
        .containsExactlyInAnyOrder(
            "dev.postqued.environment.JournalLock.HELD",
            "dev.postqued.environment.JournalLock.KEPT",
            "dev.postqued.environment.SystemJournalFiles.SHARED");
  }

  private static Object value(JavaField field) {
    try {
      var reflected = field.reflect();
      reflected.setAccessible(true);
      return reflected.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean remembers(Object value) {
    if (value instanceof Collection || value instanceof Map) {
      return !IMMUTABLE.matcher(value.getClass().getName()).matches();
    }
    return value instanceof ThreadLocal
        || (value != null && value.getClass().getName().startsWith("java.util.concurrent."));
  }
}
