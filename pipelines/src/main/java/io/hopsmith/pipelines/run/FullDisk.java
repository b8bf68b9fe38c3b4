package io.hopsmith.pipelines.run;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells a full disk from other troubles; Java has no type for it, only the system's words. */
final class FullDisk {
  private static final String CLASS_NAME = "^java\\.(io|nio\\.file)\\.\\w*Exception: ";

  private FullDisk() {}

  /**
   * The innermost complaint of a full disk among the causes; empty when there is none. What stopped
   * a worker comes without its class: its words then begin with the class's name.
   */
  static Optional<String> complaint(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
        .filter(cause -> isOfInputOutput(cause) && isComplaint(cause.getMessage()))
        .reduce((outer, inner) -> inner)
        .map(cause -> cause.getMessage().replaceFirst(CLASS_NAME, ""));
  }

  private static boolean isOfInputOutput(Throwable cause) {
    return cause instanceof IOException
        || String.valueOf(cause.getMessage()).matches("(?s)" + CLASS_NAME + ".*");
  }

  private static boolean isComplaint(String message) {
    String words = String.valueOf(message).toLowerCase(Locale.ROOT);
    return words.contains("no space left on device")
        || words.contains("disk quota exceeded")
        || words.contains("not enough space on the disk");
  }
}
