package io.hopsmith.agents.pii;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;

/** Personal data in JSON-LD: in its texts, and in what schema.org has properties for. */
final class JsonText {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FEWEST_DIGITS = 7;
  private static final Map<String, PersonalData> PROPERTIES =
      Map.of(
          "telephone", PersonalData.PHONE,
          "faxNumber", PersonalData.PHONE,
          "email", PersonalData.EMAIL);

  private JsonText() {}

  static void gather(String json, Masks masks) {
    gather(parse(json), "", masks);
  }

  /** The JSON with its texts masked, compact; numbers that are personal data become texts. */
  static String mask(String json, Masks masks) {
    JsonNode masked = mask(parse(json), masks);
    return masked.toString();
  }

  private static void gather(JsonNode node, String property, Masks masks) {
    if (node instanceof ObjectNode object) {
      object.properties().forEach(each -> gather(each.getValue(), each.getKey(), masks));
    } else if (node instanceof ArrayNode array) {
      array.forEach(each -> gather(each, property, masks));
    } else if (node.isValueNode()) {
      String text = node.asText();
      masks.gather(text);
      PersonalData kind = PROPERTIES.get(property);
      if (kind == PersonalData.PHONE && Digits.count(text) >= FEWEST_DIGITS) {
        masks.add(text.strip(), kind);
      } else if (kind == PersonalData.EMAIL && text.indexOf('@') > 0) {
        masks.add(text.replaceFirst("(?i)^mailto:", "").strip(), kind);
      }
    }
  }

  private static JsonNode mask(JsonNode node, Masks masks) {
    if (node instanceof ObjectNode object) {
      object.properties().forEach(each -> each.setValue(mask(each.getValue(), masks)));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, mask(array.get(i), masks));
      }
    } else if (node.isValueNode()) {
      String masked = masks.mask(node.asText());
      return masked.equals(node.asText()) ? node : TextNode.valueOf(masked);
    }
    return node;
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a page's JSON-LD is no JSON: " + e.getMessage(), e);
    }
  }
}
