package io.hopsmith.pipelines.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Text from the web made safe and readable for a terminal. */
final class PlainText {
  private static final int WIDTH = 100;

  private PlainText() {}

  /**
   * The text on one line, without control and formatting characters that could steer a terminal.
   */
  static String printable(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
  }

  /** The text with its own line breaks, each line safe and broken as by {@link #wrapped}. */
  static String block(String text, String indent) {
    return text.strip()
        .lines()
        .map(line -> wrapped(line, indent).stripTrailing())
        .collect(Collectors.joining("\n"));
  }

  /** The text broken at spaces into lines of about 100 characters, each after the indent. */
  static String wrapped(String text, String indent) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(indent);
    for (String word : printable(text).split(" +")) {
      if (line.length() > indent.length() && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
      }
      line.append(line.length() > indent.length() ? " " : "").append(word);
    }
    lines.add(line.toString());
    return String.join("\n", lines);
  }
}
