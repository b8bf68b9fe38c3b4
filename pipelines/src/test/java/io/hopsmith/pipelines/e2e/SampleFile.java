package io.hopsmith.pipelines.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a page as its file in the sample has it, read by stripping tags: no parser, and
 * nothing of the program. White space is left out, because a stripper cannot know which tags part
 * words.
 */
final class SampleFile {
  private static final Pattern CHARSET = Pattern.compile("(?i)charset=[\"']?([\\w-]+)");
  private static final Pattern UNSEEN =
      Pattern.compile("(?is)<!--.*?-->|<(script|style)\\b.*?</\\1>|<sup\\b[^>]*>\\s*\\[.*?</sup>");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern NUMBER = Pattern.compile("&#(\\d+);");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u202F\\u2009\\u00AD]+");

  private SampleFile() {}

  /** The page's characters without any white space. */
  static String text(String url) {
    try {
      return squeezed(stripped(read(Files.readAllBytes(file(url)))));
    } catch (IOException e) {
      throw new UncheckedIOException(url + " has no file in the sample", e);
    }
  }

  /** A quote in the form of {@link #text}. */
  static String squeezed(String text) {
    return SPACE.matcher(text).replaceAll("");
  }

  private static Path file(String url) {
    URI uri = URI.create(url);
    Path file = Ran.ATLAS.resolve("sites").resolve(uri.getHost()).resolve("." + uri.getPath());
    return Files.isDirectory(file) ? file.resolve("index.html") : file;
  }

  private static String read(byte[] body) {
    String ascii = new String(body, StandardCharsets.ISO_8859_1);
    Matcher declared = CHARSET.matcher(ascii);
    return declared.find() ? new String(body, Charset.forName(declared.group(1))) : ascii;
  }

  private static String stripped(String html) {
    String text = TAG.matcher(UNSEEN.matcher(html).replaceAll("")).replaceAll("");
    String decoded =
        NUMBER
            .matcher(text)
            .replaceAll(n -> Matcher.quoteReplacement(Character.toString(number(n.group(1)))));
    return decoded
        .replace("&rsaquo;", "›")
        .replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private static int number(String digits) {
    return Integer.parseInt(digits.toLowerCase(Locale.ROOT));
  }
}
