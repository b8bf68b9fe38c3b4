package io.hopsmith.agents.web;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A body as text. The charset comes from the byte order mark, else the Content-Type header, else a
 * declaration within the first {@value #PRESCAN_BYTES} bytes, else it is UTF-8 when the bytes are
 * valid UTF-8, else what {@link CharsetGuess} takes them for. Latin-1 and ASCII labels mean
 * windows-1252, as in the WHATWG Encoding Standard.
 *
 * @param text the characters, without byte order mark
 * @param charset canonical name of the charset used
 */
record DecodedText(String text, String charset) {
  static final int PRESCAN_BYTES = 4096;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Set<String> LATIN_LABELS =
      Set.of("iso-8859-1", "iso8859-1", "latin1", "latin-1", "l1", "us-ascii", "ascii", "cp1252");
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?i)(?:<meta[^>]{0,300}?\\bcharset|<\\?xml[^>]{0,200}?\\bencoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)");
  private static final Pattern PARAMETER =
      Pattern.compile("(?i)\\bcharset\\s*=\\s*[\"']?\\s*([\\w.:-]+)");

  /** A byte order mark, one character per byte. */
  private record Mark(String bytes, Charset charset) {}

  private static final List<Mark> MARKS =
      List.of(
          new Mark("\u00EF\u00BB\u00BF", StandardCharsets.UTF_8),
          new Mark("\u00FE\u00FF", StandardCharsets.UTF_16BE),
          new Mark("\u00FF\u00FE", StandardCharsets.UTF_16LE));

  /** Decodes a body; never fails, bytes that fit nothing become U+FFFD. */
  static DecodedText of(byte[] body, String contentType) {
    for (Mark mark : MARKS) {
      if (startsWith(body, mark.bytes())) {
        return decode(body, mark.bytes().length(), mark.charset());
      }
    }
    return decode(
        body,
        0,
        named(PARAMETER, contentType)
            .or(() -> declared(body))
            .orElseGet(() -> isUtf8(body) ? StandardCharsets.UTF_8 : guessed(body)));
  }

  private static DecodedText decode(byte[] body, int from, Charset charset) {
    return new DecodedText(new String(body, from, body.length - from, charset), charset.name());
  }

  private static boolean startsWith(byte[] body, String mark) {
    int length = Math.min(body.length, mark.length());
    return new String(body, 0, length, StandardCharsets.ISO_8859_1).equals(mark);
  }

  /** The declaration could be read as ASCII, so it cannot mean UTF-16. */
  private static Optional<Charset> declared(byte[] body) {
    int length = Math.min(body.length, PRESCAN_BYTES);
    String head = new String(body, 0, length, StandardCharsets.ISO_8859_1);
    return named(DECLARED, head)
        .map(found -> found.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : found);
  }

  private static Optional<Charset> named(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? known(matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  private static Charset guessed(byte[] body) {
    return CharsetGuess.of(body)
        .flatMap(name -> known(name.toLowerCase(Locale.ROOT)))
        .orElse(WINDOWS_1252);
  }

  private static Optional<Charset> known(String label) {
    if (LATIN_LABELS.contains(label)) {
      return Optional.of(WINDOWS_1252);
    }
    try {
      return Optional.of(Charset.forName(label));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty(); // as if nothing had been declared
    }
  }

  /** A character cut off at the very end still counts as valid. */
  private static boolean isUtf8(byte[] body) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.wrap(body);
    CharBuffer sink = CharBuffer.allocate(8192);
    CoderResult result;
    do {
      sink.clear();
      result = decoder.decode(bytes, sink, false);
    } while (result.isOverflow());
    return result.isUnderflow();
  }
}
