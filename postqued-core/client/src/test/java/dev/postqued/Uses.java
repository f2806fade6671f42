package dev.postqued;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who of ours uses what, by bytecode. */
final class Uses {

  private Uses() {}

  /** Whether something of a type, or of one below it, is used whose name matches. */
  static boolean isOneOf(CodeUnitAccessTarget target, Map<Class<?>, String> uses) {
    return uses.entrySet().stream()
        .anyMatch(
            use ->
                target.getOwner().isAssignableTo(use.getKey())
                    && target.getName().matches(use.getValue()));
  }

  /** The outermost classes of those that call something or refer to it. */
  static SortedSet<String> usersOf(Predicate<CodeUnitAccessTarget> target) {
    return usersOf(CoreClasses.ALL, target);
  }

  static SortedSet<String> usersOf(JavaClasses classes, Predicate<CodeUnitAccessTarget> target) {
    return classes.stream()
        .filter(type -> accesses(type).anyMatch(access -> target.test(access.getTarget())))
        .map(type -> type.getName().replaceAll("[$].*", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<JavaCodeUnitAccess<?>> accesses(JavaClass type) {
    return type.getCodeUnits().stream()
        .flatMap(
            unit ->
                Stream.<Collection<? extends JavaCodeUnitAccess<?>>>of(
                        unit.getMethodCallsFromSelf(),
                        unit.getConstructorCallsFromSelf(),
                        unit.getMethodReferencesFromSelf(),
                        unit.getConstructorReferencesFromSelf())
                    .flatMap(Collection::stream));
  }
}
