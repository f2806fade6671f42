package dev.postqued.generator;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openapitools.codegen.ClientOptInput;
import org.openapitools.codegen.CodegenConstants;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.Generator;
import org.openapitools.codegen.api.TemplateProcessor;
import org.openapitools.codegen.config.CodegenConfigurator;

/**
 * What programs in Java rely on: the arguments of each method, the components of each record and the
 * constants of each set of values, in their order, with what each means in the document.
 *
 * @param lists the members, by the method, record or set that has them
 * @param routes the HTTP method and path of each method
 */
public record Signatures(Map<String, List<Member>> lists, Map<String, String> routes) {

  /**
   * An argument, a component or a constant.
   *
   * @param meaning what it is in the document, such as {@code query limit}
   * @param name its name in Java
   * @param type its type in Java
   */
  public record Member(String meaning, String name, String type) {}

  /** Copies both maps. */
  public Signatures {
    lists = Map.copyOf(lists);
    routes = Map.copyOf(routes);
  }

  /**
   * Reads the signatures of the bindings of a document; nothing is written.
   *
   * @param document the file; a baseline and recorded orders beside it count
   * @return the signatures
   */
  public static Signatures of(Path document) {
    return of(document, true);
  }

  static Signatures of(Path document, boolean ordered) {
    ClientOptInput settings =
        new CodegenConfigurator()
            .setGeneratorName(RecordsCodegen.class.getName())
            .setInputSpec(document.toString())
            .setApiPackage("api")
            .setModelPackage("model")
            .setValidateSpec(false)
            .addGlobalProperty("quiet", "true")
            .toClientOptInput();
    Reader reader = new Reader();
    reader.opts(settings);
    reader.signing().order(ordered);
    reader.generate();
    return reader.signing().signatures();
  }

  /** Generates as usual, and writes no file. */
  private static final class Reader extends DefaultGenerator {

    private Reader() {
      setGenerateMetadata(false);
      setGeneratorPropertyDefault(CodegenConstants.APIS, "true");
      setGeneratorPropertyDefault(CodegenConstants.MODELS, "true");
      setGeneratorPropertyDefault(CodegenConstants.SUPPORTING_FILES, "false");
    }

    Signing signing() {
      return ((RecordsCodegen) config).signing();
    }

    @Override
    public Generator opts(ClientOptInput opts) {
      Generator generator = super.opts(opts);
      templateProcessor = new Nowhere();
      return generator;
    }
  }

  private static final class Nowhere implements TemplateProcessor {

    @Override
    public File write(Map<String, Object> data, String template, File target) {
      return target;
    }

    @Override
    public File writeToFile(String filename, byte[] contents) {
      return new File(filename);
    }

    @Override
    public void ignore(Path path, String context) {}

    @Override
    public void skip(Path path, String context) {}
  }

  /** Returns the meanings of each list, as they are recorded. */
  public Map<String, List<String>> meanings() {
    Map<String, List<String>> meanings = new TreeMap<>();
    lists.forEach(
        (owner, members) -> meanings.put(owner, members.stream().map(Member::meaning).toList()));
    return meanings;
  }
}
