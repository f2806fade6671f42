package dev.postqued.bindings.v2;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postqued.contract.structure.DocumentStructure;
import dev.postqued.contract.structure.StructuralFact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Prints the fact list of a copy of the vendor's document, which itself is not part of this project. */
final class VendorFacts {

  private VendorFacts() {}

  /** Takes the path of the document. */
  public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
    byte[] document = Files.readAllBytes(Path.of(arguments[0]));
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(document);
    System.out.println("# Facts of the vendor's document, printed by VendorFacts; not edited.");
    System.out.println("# SHA-256 of the document: " + HexFormat.of().formatHex(hash));
    for (StructuralFact fact : DocumentStructure.of(new ObjectMapper().readTree(document))) {
      System.out.println(fact.line());
    }
  }
}
