package dev.postqued;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.postqued.mediainfo.MediaInfo;
import dev.postqued.rules.Rule;
import dev.postqued.service.Service;
import java.util.stream.Stream;

/** The classes of the engine, of the media reader, of the rules and of the client, read once. */
final class CoreClasses {

  static final JavaClasses ALL =
      new ClassFileImporter()
          .importUrls(
              Stream.of(PostQued.class, Service.class, MediaInfo.class, Rule.class)
                  .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                  .toList());

  private CoreClasses() {}
}
