package io.hopsmith.pipelines.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** One line of a JSON-lines file: an object, every number of it as exact as it was written. */
final class JsonLine {
  private static final ObjectReader READER =
      Json.mapper()
          .readerFor(JsonNode.class)
          .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);

  private JsonLine() {}

  /** A line that cannot be used; says why and what to write. */
  static final class BadLineException extends Exception {
    private static final long serialVersionUID = 1L;

    BadLineException(String problem) {
      super(problem);
    }
  }

  /**
   * Reads a line.
   *
   * @param form what a good line looks like, as an order: {@code write {"id": ...}}
   * @throws BadLineException if it is not one JSON object with distinct keys
   */
  static ObjectNode object(String line, String form) throws BadLineException {
    try (JsonParser parser = READER.createParser(line)) {
      parser.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
      JsonNode node = READER.readTree(parser);
      if (!(node instanceof ObjectNode object)) {
        throw new BadLineException("is not a JSON object; " + form);
      }
      if (isMore(parser)) {
        throw new BadLineException("holds more than one JSON value; put each on a line of its own");
      }
      return object;
    } catch (JsonProcessingException e) {
      int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
      throw new BadLineException("is not JSON at column %d; %s".formatted(column, form));
    } catch (IOException e) {
      throw new IllegalStateException("reading a text in memory failed", e);
    }
  }

  private static boolean isMore(JsonParser parser) throws IOException {
    try {
      return parser.nextToken() != null;
    } catch (JsonProcessingException e) {
      return true;
    }
  }
}
