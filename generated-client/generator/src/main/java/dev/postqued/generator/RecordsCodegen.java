package dev.postqued.generator;

import static java.util.Objects.requireNonNull;

import dev.postqued.generator.document.Prepared;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.servers.Server;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
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

  private final Map<String, String> classNames = new HashMap<>();
  private final Signing signing = new Signing(this::getInputSpec);
  private final Expanders expanders = new Expanders();
  private @Nullable OpenAPI document;
  private boolean writes;

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
    importMapping.put("BigInteger", "java.math.BigInteger");
    languageSpecificPrimitives.add("BigInteger");
    // Merged and numbered names would change with each new path.
    inlineSchemaOption.put("RESOLVE_INLINE_ENUMS", "true");
    inlineSchemaOption.put("SKIP_SCHEMA_REUSE", "true");
  }

  Signing signing() {
    return signing;
  }

  @Override
  public String getName() {
    return "java-records";
  }

  /** What is wrong with the document is said here, before the generator looks at it. */
  @Override
  public void setInputSpec(String location) {
    super.setInputSpec(location);
    document = Prepared.read(location);
  }

  @Override
  public void processOpts() {
    super.processOpts();
    OpenAPI prepared = requireNonNull(document, "input spec");
    openAPI.openapi(prepared.getOpenapi()).paths(prepared.getPaths());
    openAPI.components(prepared.getComponents()).servers(prepared.getServers());
    openAPI.setWebhooks(null);
    List.of(
            apiTestTemplateFiles,
            modelTestTemplateFiles,
            apiDocTemplateFiles,
            modelDocTemplateFiles)
        .forEach(Map::clear);
    supportingFiles.clear();
    support("percentEncoded", apiPackage(), "PercentEncoded");
    support("writtenValue", apiPackage(), "WrittenValue");
    support("lenient", modelPackage(), "Lenient");
    metadata("reflectConfig", "reflect-config.json");
    metadata("proxyConfig", "proxy-config.json");
    Leniency.zone(openAPI.getExtensions(), additionalProperties);
  }

  /** What it does is done before, and more of it. */
  @Override
  public boolean getUseOpenapiNormalizer() {
    return false;
  }

  @Override
  public void preprocessOpenAPI(OpenAPI document) {
    super.preprocessOpenAPI(document);
    Requests.openSets(document);
    Requests.mark(document);
    nameClasses(document);
  }

  /** Two schemas may differ in case only, which not every file system sees. */
  private void nameClasses(OpenAPI document) {
    Map<String, String> proposed = new LinkedHashMap<>();
    if (document.getComponents() != null && document.getComponents().getSchemas() != null) {
      for (String name : document.getComponents().getSchemas().keySet()) {
        proposed.put(name, JavaNames.type(name, super.toModelName(name)));
      }
    }
    classNames.putAll(
        JavaNames.distinct(proposed, Map.of(), name -> name.toLowerCase(Locale.ROOT)));
  }

  private void support(String template, String base, String name) {
    String folder = (sourceFolder + "/" + base).replace('.', '/').replaceFirst("^/+", "");
    supportingFiles.add(new SupportingFile(template + ".mustache", folder, name + ".java"));
  }

  /** What GraalVM's native-image needs to know. It finds the files wherever they lie below this folder. */
  private void metadata(String template, String file) {
    supportingFiles.add(
        new SupportingFile(
            template + ".mustache", sourceFolder + "/META-INF/native-image/" + apiPackage(), file));
  }

  /** What is wider than any of the types that the generator knows. */
  @Override
  @SuppressWarnings("rawtypes")
  public String getSchemaType(Schema schema) {
    boolean wide = schema.getExtensions() != null && schema.getExtensions().containsKey("x-wide");
    return wide ? "BigInteger" : super.getSchemaType(schema);
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
    model.vendorExtensions.put("x-unknown-type", typeOfOthers(schema));
    if (Requests.isRead(schema) && !model.isEnum && !model.vars.isEmpty()) {
      Leniency.describe(model);
    }
    for (CodegenProperty property : model.vars) {
      Map<String, Object> extensions = property.vendorExtensions;
      boolean beside = extensions.containsKey("x-writes-null");
      beside |= Boolean.TRUE.equals(extensions.get("x-times"));
      extensions.put("x-beside", beside);
    }
    return model;
  }

  /** One odd time among others without a name shall not cost the answer, so they are of any type. */
  private String typeOfOthers(Schema<?> schema) {
    if (!(schema.getAdditionalProperties() instanceof Schema<?> others)) {
      return "Object";
    }
    String type = fromProperty("others", others, false, false).datatypeWithEnum;
    return type.matches(Leniency.TIMES) ? "Object" : type;
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
    Methods.describe(generated, operation, openAPI, path);
    return generated;
  }

  /** Every object has methods of these names, and Feign treats some of them by their name alone. */
  @Override
  public String toOperationId(String operationId) {
    return JavaNames.method(operationId, super.toOperationId(operationId));
  }

  @Override
  public String modelFilename(String templateName, String modelName) {
    String suffix = modelTemplateFiles().get(templateName);
    return modelFileFolder() + "/" + toModelFilename(modelName) + suffix;
  }

  @Override
  public String toModelName(String name) {
    String chosen = classNames.get(name);
    return chosen == null ? super.toModelName(name) : chosen;
  }

  @Override
  public OperationsMap postProcessOperationsWithModels(OperationsMap all, List<ModelMap> models) {
    OperationsMap processed = super.postProcessOperationsWithModels(all, models);
    OperationMap operations = processed.getOperations();
    String tag = operations.getOperation().get(0).tags.get(0).getDescription();
    operations.put("x-tag-doc", Javadoc.text(tag == null ? "" : tag));
    Set<String> classes = new HashSet<>();
    models.forEach(model -> classes.add(model.getModel().classname));
    Set<String> taken = new HashSet<>();
    operations.getOperation().forEach(operation -> taken.add(operation.nickname));
    for (CodegenOperation operation : operations.getOperation()) {
      signing.method(operations.getClassname(), operation);
      expanders.describe(operation);
      Methods.complete(operation, classes, modelPackage, taken);
      if (Boolean.TRUE.equals(operation.vendorExtensions.get("x-written")) && !writes) {
        writes = true;
        support("written", apiPackage(), "Written");
      }
    }
    additionalProperties.put("x-values", expanders.values());
    return processed;
  }

  @Override
  public Map<String, ModelsMap> postProcessAllModels(Map<String, ModelsMap> all) {
    Map<String, ModelsMap> processed = super.postProcessAllModels(all);
    Map<String, CodegenModel> models = new TreeMap<>();
    for (ModelsMap file : processed.values()) {
      file.getModels().forEach(entry -> models.put(entry.getModel().classname, entry.getModel()));
    }
    for (CodegenModel model : models.values()) {
      Unions.describe(model, models);
      signing.model(model, models);
    }
    return processed;
  }
}
