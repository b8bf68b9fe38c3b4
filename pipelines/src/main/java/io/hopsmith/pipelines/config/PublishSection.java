package io.hopsmith.pipelines.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hopsmith.pipelines.review.ReviewException;
import io.hopsmith.pipelines.review.ReviewFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The section {@code publish}. */
final class PublishSection {
  private static final JsonPointer REVIEW = JsonPointer.compile("/publish/review");

  private PublishSection() {}

  /** Notes files that cannot be used. */
  static void check(ConfigTree tree, Path folder) {
    if (tree.at(REVIEW).isTextual() && tree.isSound(REVIEW)) {
      Path file = folder.resolve(tree.at(REVIEW).asText());
      try {
        if (!Files.isRegularFile(file)) {
          tree.problem(REVIEW, "there is no file %s".formatted(file));
        }
        ReviewFile.read(file);
      } catch (ReviewException e) {
        tree.problem(REVIEW, e.getMessage());
      }
    }
  }

  /** The section of a tree that passed every check. */
  static RunConfig.Publish of(JsonNode publish, Path folder) {
    return new RunConfig.Publish(
        Optional.ofNullable(publish.get("review"))
            .map(file -> folder.resolve(file.asText()).normalize()));
  }

  /** Takes away what leaves rows as they are, so that settings without it keep their identity. */
  static void keepWhatChangesRows(ObjectNode settings) {
    ObjectNode publish = settings.withObject("/publish");
    publish.remove("review");
    if (publish.isEmpty()) {
      settings.remove("publish");
    }
  }
}
