package io.hopsmith.pipelines.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The program's version as its jar states it. */
final class ProgramVersion implements IVersionProvider {

  /** Version of the jar, or {@code development} when running from classes. */
  static String text() {
    return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"hopsmith " + text() + " on Java " + Runtime.version()};
  }
}
