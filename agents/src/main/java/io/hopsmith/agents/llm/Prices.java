package io.hopsmith.agents.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * List prices of well-known models, from the resource {@code prices.json}: the entry with the
 * longest name that a model's name begins with. Prices change; a configuration's own price goes
 * before.
 */
public final class Prices {
  private static final List<Entry> TABLE = read();

  private record Entry(String provider, String prefix, Price price) {}

  private Prices() {}

  /** The price of a model: its own, else by provider and name; free where it runs at home. */
  public static Optional<Price> of(ModelSpec spec) {
    if (spec.price().isPresent()) {
      return spec.price();
    }
    if (spec.provider() == ModelSpec.Provider.OLLAMA
        || spec.provider() == ModelSpec.Provider.SCRIPTED) {
      return Optional.of(Price.NONE);
    }
    return spec.baseUrl().equals(spec.provider().standardUrl())
        ? listed(spec.provider().lower(), spec.model())
        : Optional.empty();
  }

  private static Optional<Price> listed(String provider, String model) {
    Optional<Entry> best = Optional.empty();
    for (Entry entry : TABLE) {
      boolean fits = entry.provider().equals(provider) && model.startsWith(entry.prefix());
      if (fits && best.map(b -> b.prefix().length()).orElse(-1) < entry.prefix().length()) {
        best = Optional.of(entry);
      }
    }
    return best.map(Entry::price);
  }

  private static List<Entry> read() {
    try (InputStream resource = Prices.class.getResourceAsStream("prices.json")) {
      List<Entry> entries = new ArrayList<>();
      for (JsonNode entry : JsonMapper.builder().build().readTree(resource).get("models")) {
        entries.add(
            new Entry(
                entry.get("provider").asText(),
                entry.get("model").asText(),
                new Price(entry.get("input").asDouble(), entry.get("output").asDouble())));
      }
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException("the shipped price table cannot be read", e);
    }
  }
}
