package dev.postqued.simulation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles one source file against the class path of this JVM, without files. */
final class MemoryCompiler {

  private MemoryCompiler() {}

  /** Returns class files by the names of their classes. */
  static Map<String, byte[]> compile(String file, String code) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter problems = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Output output = new Output(files)) {
      boolean done =
          compiler
              .getTask(
                  problems,
                  output,
                  null,
                  List.of(
                      "-proc:none",
                      "-nowarn",
                      "-parameters",
                      "--release",
                      "17",
                      "-cp",
                      System.getProperty("java.class.path")),
                  null,
                  List.of(new Source(file, code)))
              .call();
      if (!done) {
        throw new IllegalStateException(file + " does not compile: " + problems);
      }
      Map<String, byte[]> classes = new LinkedHashMap<>();
      output.classes.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
      return classes;
    }
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String code;

    Source(String file, String code) {
      super(URI.create("memory:///" + file), Kind.SOURCE);
      this.code = code;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return code;
    }
  }

  private static final class Output extends ForwardingJavaFileManager<JavaFileManager> {

    private final Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();

    Output(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String type, JavaFileObject.Kind kind, FileObject sibling) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      classes.put(type, bytes);
      return new SimpleJavaFileObject(URI.create("memory:///" + type + ".class"), kind) {
        @Override
        public OutputStream openOutputStream() {
          return bytes;
        }
      };
    }
  }
}
