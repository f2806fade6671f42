package dev.postqued.generator;

import dev.postqued.generator.Signatures.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;

/** Puts all that programs rely on in the order of the baseline, and remembers it. */
final class Signing {
  private final Supplier<@Nullable String> document;
  private final Map<String, List<Member>> lists = new TreeMap<>();
  private final Map<String, String> routes = new TreeMap<>();
  private @Nullable Order order;

  /** The document is known only when it is read. */
  Signing(Supplier<@Nullable String> document) {
    this.document = document;
  }

  /** Tells whether the order of a baseline counts; it does unless this is a baseline itself. */
  void order(boolean kept) {
    order = kept ? null : Order.none();
  }

  Signatures signatures() {
    return new Signatures(lists, routes);
  }

  private Order order() {
    if (order == null) {
      order = Order.beside(document.get());
    }
    return order;
  }

  /** Puts the arguments of a method in order. */
  void method(String api, CodegenOperation operation) {
    String owner = api + "." + operation.nickname;
    String path = String.valueOf(operation.vendorExtensions.get("x-raw-path"));
    if (operation.nickname.matches(".*_\\d+")) {
      String pointer = path.replace("~", "~0").replace("/", "~1");
      throw new IllegalArgumentException(
          "no bindings were generated, because of\n  /paths/"
              + pointer
              + "/"
              + operation.httpMethod.toLowerCase(Locale.ROOT)
              + "/operationId: another operation is called "
              + operation.nickname.replaceFirst("_\\d+$", "")
              + " in Java, too. Give one of them another operationId");
    }
    order().sort(owner, path, operation.allParams, Methods::meaning);
    routes.put(owner, operation.httpMethod + " " + path);
    List<Member> members = new ArrayList<>();
    for (CodegenParameter argument : operation.allParams) {
      members.add(new Member(Methods.meaning(argument), argument.paramName, argument.dataType));
    }
    lists.put(owner, members);
  }

  /** Puts the components of a record in order, and names the constants of a set. */
  void model(CodegenModel model, Map<String, CodegenModel> models) {
    lists.put(
        model.classname,
        model.isEnum
            ? Constants.describe(model, order())
            : Records.describe(model, order(), models));
  }
}
