package dev.postqued.generator;

import static org.openapitools.codegen.utils.StringUtils.underscore;

import dev.postqued.generator.Signatures.Member;
import dev.postqued.generator.document.Prepared;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.servers.Server;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.languages.JavaClientCodegen;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.model.OperationMap;
import org.openapitools.codegen.model.OperationsMap;

/**
 * Generates Feign interfaces and immutable records. Whoever runs it names the document, the templates
 * and the packages; every other option is set here, so that each run has the same.
 */
public final class RecordsCodegen extends JavaClientCodegen {

  /** Methods without parameters that every object has: no component of a record may be called so. */
  private static final Set<String> NOT_FOR_RECORDS =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private final Map<String, List<Member>> lists = new TreeMap<>();
  private final Map<String, String> routes = new TreeMap<>();
  private @Nullable Order order;

  /** Sets the options. */
  public RecordsCodegen() {
    setLibrary(FEIGN);
    setDocumentationProvider(DocumentationProvider.NONE);
    setOpenApiNullable(false);
    setHideGenerationTimestamp(true);
    // An id is opaque: one that is no UUID must not make an answer unreadable.
    typeMapping.put("UUID", "String");
    typeMapping.put("OffsetDateTime", "Instant");
    typeMapping.put("file", "Path");
    typeMapping.put("File", "Path");
    importMapping.put("Path", "java.nio.file.Path");
    // Merged and numbered names would change with each new path.
    inlineSchemaOption.put("RESOLVE_INLINE_ENUMS", "true");
    inlineSchemaOption.put("SKIP_SCHEMA_REUSE", "true");
  }

  /** Tells whether the order of a baseline counts; it does unless this is a baseline itself. */
  void order(boolean kept) {
    order = kept ? null : Order.none();
  }

  Map<String, List<Member>> lists() {
    return lists;
  }

  Map<String, String> routes() {
    return routes;
  }

  private Order order() {
    if (order == null) {
      order = Order.beside(getInputSpec());
    }
    return order;
  }

  @Override
  public String getName() {
    return "java-records";
  }

  @Override
  public void processOpts() {
    super.processOpts();
    OpenAPI prepared = Prepared.read(getInputSpec());
    openAPI.openapi(prepared.getOpenapi()).paths(prepared.getPaths());
    openAPI.components(prepared.getComponents()).servers(prepared.getServers());
    List.of(
            apiTestTemplateFiles,
            modelTestTemplateFiles,
            apiDocTemplateFiles,
            modelDocTemplateFiles)
        .forEach(Map::clear);
    supportingFiles.clear();
    supportingFiles.add(
        new SupportingFile("percentEncoded.mustache", apiFolder(), "PercentEncoded.java"));
  }

  /** What it does is done before, and more of it. */
  @Override
  public boolean getUseOpenapiNormalizer() {
    return false;
  }

  @Override
  public void preprocessOpenAPI(OpenAPI document) {
    super.preprocessOpenAPI(document);
    openSets(document);
    Requests.mark(document);
  }

  /** A set that the document calls open is generated like a closed one: both keep other values. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static void openSets(OpenAPI document) {
    if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
      return;
    }
    for (Schema schema : document.getComponents().getSchemas().values()) {
      Map<String, Object> extensions = schema.getExtensions();
      if (extensions != null && extensions.get("x-extensible-enum") instanceof List<?> values) {
        schema.setEnum(values);
      }
    }
  }

  private String apiFolder() {
    return (sourceFolder + "/" + apiPackage()).replace('.', '/').replaceFirst("^/+", "");
  }

  @Override
  public String toVarName(String name) {
    String variable = super.toVarName(name);
    return NOT_FOR_RECORDS.contains(variable) ? variable + "Value" : variable;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public CodegenModel fromModel(String name, Schema schema) {
    CodegenModel model = super.fromModel(name, schema);
    Javadoc.describe(model.vendorExtensions, model.unescapedDescription);
    if (schema.getAdditionalProperties() instanceof Schema<?> || keepsAny(schema)) {
      model.vendorExtensions.put("x-keeps-unknown", !model.vars.isEmpty());
    }
    if (Requests.isMarked(schema)) {
      List<CodegenProperty> nullable =
          model.vars.stream()
              .filter(property -> !property.required && property.isNullable)
              .toList();
      nullable.forEach(property -> property.vendorExtensions.put("x-writes-null", true));
      if (!nullable.isEmpty()) {
        model.vendorExtensions.put("x-keeps-unknown", true);
      }
    }
    String type = model.additionalPropertiesType;
    model.vendorExtensions.put("x-unknown-type", type == null ? "Object" : type);
    return model;
  }

  private static boolean keepsAny(Schema<?> schema) {
    return Boolean.TRUE.equals(schema.getAdditionalProperties());
  }

  @Override
  @SuppressWarnings("rawtypes")
  public CodegenProperty fromProperty(
      String name, Schema schema, boolean required, boolean fromMap) {
    CodegenProperty property = super.fromProperty(name, schema, required, fromMap);
    Javadoc.describe(property.vendorExtensions, property.unescapedDescription);
    return property;
  }

  @Override
  public CodegenOperation fromOperation(
      String path, String method, Operation operation, @Nullable List<Server> servers) {
    CodegenOperation generated = super.fromOperation(path, method, operation, servers);
    Javadoc.describe(generated.vendorExtensions, operation.getDescription());
    generated.vendorExtensions.put("x-summary", Javadoc.text(summary(operation)));
    generated.vendorExtensions.put("x-credentials", Credentials.of(openAPI, operation));
    generated.vendorExtensions.put("x-returns", Javadoc.text(returns(operation)));
    if (generated.servers != null && !generated.servers.isEmpty()) {
      String constant = underscore(generated.operationId).toUpperCase(Locale.ROOT) + "_SERVER";
      String url = generated.servers.get(0).url;
      generated.vendorExtensions.put("x-server", Map.of("constant", constant, "url", url));
    }
    generated.allParams.forEach(RecordsCodegen::describe);
    return generated;
  }

  /** What the document says is returned, and otherwise what it says of the answer. */
  private static String returns(Operation operation) {
    Object own =
        operation.getExtensions() == null ? null : operation.getExtensions().get("x-returns");
    return own instanceof String text
        ? text
        : operation.getResponses().entrySet().stream()
            .filter(answer -> answer.getKey().startsWith("2"))
            .map(answer -> answer.getValue().getDescription())
            .filter(text -> text != null && !text.isBlank())
            .findFirst()
            .orElse("");
  }

  private static void describe(CodegenParameter parameter) {
    String plain = parameter.unescapedDescription;
    Javadoc.describe(parameter.vendorExtensions, plain == null ? parameter.description : plain);
  }

  private static String summary(Operation operation) {
    String summary = operation.getSummary();
    return summary == null || summary.isBlank() ? operation.getOperationId() + "." : summary;
  }

  @Override
  public OperationsMap postProcessOperationsWithModels(OperationsMap all, List<ModelMap> models) {
    OperationsMap processed = super.postProcessOperationsWithModels(all, models);
    OperationMap operations = processed.getOperations();
    String tag = operations.getOperation().get(0).tags.get(0).getDescription();
    operations.put("x-tag-doc", Javadoc.text(tag == null ? "" : tag));
    for (CodegenOperation operation : operations.getOperation()) {
      sign(operations.getClassname(), operation);
      boolean joined =
          operation.queryParams.stream().anyMatch(query -> query.isArray && !query.isExplode);
      boolean slashes =
          operation.pathParams.stream()
              .anyMatch(p -> Boolean.TRUE.equals(p.vendorExtensions.get("x-keeps-slashes")));
      operation.vendorExtensions.put("x-joined", joined);
      operation.vendorExtensions.put("x-keeps-slashes", slashes);
      boolean multipart = operation.formParams.stream().anyMatch(RecordsCodegen::isFile);
      operation.vendorExtensions.put("x-has-file", multipart);
    }
    return processed;
  }

  private void sign(String api, CodegenOperation operation) {
    String owner = api + "." + operation.nickname;
    order().sort(owner, operation.path, operation.allParams, RecordsCodegen::meaning);
    routes.put(owner, operation.httpMethod + " " + operation.path);
    List<Member> members = new ArrayList<>();
    for (CodegenParameter argument : operation.allParams) {
      members.add(new Member(meaning(argument), argument.paramName, argument.dataType));
    }
    lists.put(owner, members);
  }

  private static String meaning(CodegenParameter argument) {
    if (argument.isBodyParam) {
      return "body";
    }
    String place = argument.isFormParam ? "form" : argument.isPathParam ? "path" : "header";
    return (argument.isQueryParam ? "query" : place) + " " + argument.baseName;
  }

  private void sign(CodegenModel model) {
    List<Member> members = new ArrayList<>();
    if (model.isEnum) {
      for (Object constant : (List<?>) model.allowableValues.get("enumVars")) {
        Map<?, ?> named = (Map<?, ?>) constant;
        String name = String.valueOf(named.get("name"));
        members.add(new Member("value " + named.get("value"), name, model.dataType));
      }
      members.sort(Comparator.comparing(Member::name));
    } else {
      order().sort(model.classname, "", model.vars, RecordsCodegen::meaning);
      for (CodegenProperty property : model.vars) {
        members.add(new Member(meaning(property), property.name, property.datatypeWithEnum));
      }
    }
    lists.put(model.classname, members);
  }

  private static String meaning(CodegenProperty property) {
    return "property " + property.baseName;
  }

  private static boolean isFile(CodegenParameter parameter) {
    return parameter.dataType.contains("Path");
  }

  @Override
  public Map<String, ModelsMap> postProcessAllModels(Map<String, ModelsMap> all) {
    Map<String, ModelsMap> processed = super.postProcessAllModels(all);
    Map<String, CodegenModel> models = new TreeMap<>();
    for (ModelsMap file : processed.values()) {
      file.getModels().forEach(entry -> models.put(entry.getModel().classname, entry.getModel()));
    }
    for (CodegenModel model : models.values()) {
      for (CodegenProperty property : model.vars) {
        if (property.complexType != null && models.containsKey(property.complexType)) {
          property.vendorExtensions.put("x-see", property.complexType);
        }
      }
      Unions.describe(model, models);
      sign(model);
    }
    return processed;
  }
}
