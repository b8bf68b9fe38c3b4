package io.hopsmith.pipelines.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hopsmith.validators.balance.BalanceSettings;
import io.hopsmith.validators.balance.Trait;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The section {@code balance}. */
final class BalanceSection {
  private static final List<Trait> SHARED = List.of(Trait.HOPS, Trait.DIFFICULTY);

  private BalanceSection() {}

  /** Notes shares that are together more than all, and numbers of hops that are none. */
  static void check(ConfigTree tree) {
    for (Trait trait : SHARED) {
      JsonPointer key = JsonPointer.compile("/balance/" + trait.key());
      double sum = 0;
      boolean sound = tree.isSound(key) && tree.at(key).isObject();
      for (Map.Entry<String, JsonNode> share : tree.at(key).properties()) {
        sound = sound && tree.isSound(key.appendProperty(share.getKey()));
        sum += share.getValue().asDouble();
        if (sound && trait == Trait.HOPS && !share.getKey().matches("[1-9][0-9]?")) {
          tree.problem(
              key.appendProperty(share.getKey()),
              "'%s' is no number of hops; allowed: 1 to 99".formatted(share.getKey()));
        }
      }
      if (sound && sum > 1 + 1e-9) {
        tree.problem(key, "the shares are together %s; allowed: at most 1".formatted(sum));
      }
    }
  }

  /** The section of a tree that passed every check. */
  static BalanceSettings of(JsonNode balance) {
    SortedMap<Trait, Integer> caps = new TreeMap<>();
    balance
        .path("most_per")
        .properties()
        .forEach(cap -> caps.put(Trait.named(cap.getKey()), cap.getValue().asInt()));
    SortedMap<Trait, SortedMap<String, Double>> shares = new TreeMap<>();
    for (Trait trait : SHARED) {
      SortedMap<String, Double> wanted = new TreeMap<>();
      balance
          .path(trait.key())
          .properties()
          .forEach(share -> wanted.put(share.getKey(), share.getValue().asDouble()));
      if (!wanted.isEmpty()) {
        shares.put(trait, wanted);
      }
    }
    return caps.isEmpty() && shares.isEmpty()
        ? BalanceSettings.NONE
        : new BalanceSettings(caps, shares, balance.get("most_loss").asDouble());
  }

  /**
   * Takes the section away where it asks for nothing, so that such settings keep their identity.
   */
  static void keepWhatIsSet(ObjectNode settings) {
    if (of(settings.get("balance")).isNone()) {
      settings.remove("balance");
    }
  }
}
