package io.hopsmith.pipelines.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hopsmith.pipelines.export.DatasetFolder;
import io.hopsmith.pipelines.export.ExportException;
import io.hopsmith.pipelines.review.ReviewException;
import io.hopsmith.pipelines.review.ReviewFile;
import io.hopsmith.schemas.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The section {@code publish}. */
final class PublishSection {
  private static final JsonPointer REVIEW = JsonPointer.compile("/publish/review");
  private static final JsonPointer PREVIOUS = JsonPointer.compile("/publish/previous");
  private static final JsonPointer OUTPUT = JsonPointer.compile("/output/folder");

  private PublishSection() {}

  /** Notes files and datasets that cannot be used. */
  static void check(ConfigTree tree, Path folder) {
    if (tree.at(REVIEW).isTextual() && tree.isSound(REVIEW)) {
      checkReview(tree, folder.resolve(tree.at(REVIEW).asText()));
    }
    for (int i = 0; i < tree.at(PREVIOUS).size(); i++) {
      JsonPointer key = PREVIOUS.appendIndex(i);
      if (tree.isSound(PREVIOUS) && tree.isSound(key)) {
        checkPrevious(tree, key, folder);
      }
    }
  }

  private static void checkReview(ConfigTree tree, Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        tree.problem(REVIEW, "there is no file %s".formatted(file));
      }
      ReviewFile.read(file);
    } catch (ReviewException e) {
      tree.problem(REVIEW, e.getMessage());
    }
  }

  private static void checkPrevious(ConfigTree tree, JsonPointer key, Path folder) {
    try {
      Path dataset = DatasetFolder.find(folder.resolve(tree.at(key).asText()).normalize());
      Path own = folder.resolve(tree.at(OUTPUT).asText()).resolve("dataset").normalize();
      if (dataset.equals(own)) {
        tree.problem(
            key,
            "%s is what this run publishes; name a copy of an earlier version".formatted(dataset));
      }
    } catch (ExportException | IOException e) {
      tree.problem(key, e.getMessage());
    }
  }

  /** The section of a tree that passed every check. */
  static RunConfig.Publish of(JsonNode publish, Path folder) {
    return new RunConfig.Publish(
        Optional.ofNullable(publish.get("review"))
            .map(file -> folder.resolve(file.asText()).normalize()),
        previous(publish, folder),
        Optional.ofNullable(publish.get("licence")).map(JsonNode::asText),
        Optional.empty());
  }

  private static List<Path> previous(JsonNode publish, Path folder) {
    List<Path> datasets = new ArrayList<>();
    for (JsonNode named : publish.path("previous")) {
      try {
        datasets.add(DatasetFolder.locate(folder.resolve(named.asText()).normalize()));
      } catch (ExportException e) {
        throw new IllegalStateException("a dataset went away: " + e.getMessage(), e);
      }
    }
    return datasets;
  }

  /** One hash of each earlier dataset, which is a setting; its manifest has those of its files. */
  static List<String> hashes(JsonNode publish, Path folder) {
    List<String> hashes = new ArrayList<>();
    for (Path dataset : previous(publish, folder)) {
      try {
        hashes.add(Ids.sha256(Files.readAllBytes(dataset.resolve("manifest.json"))));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + dataset + " any more", e);
      }
    }
    return hashes;
  }

  /** Takes away what leaves rows as they are, so that settings without it keep their identity. */
  static void keepWhatChangesRows(ObjectNode settings) {
    ObjectNode publish = settings.withObject("/publish");
    publish.remove("review");
    publish.remove("licence");
    if (publish.path("previous").isEmpty()) {
      publish.remove("previous");
    }
    if (publish.isEmpty()) {
      settings.remove("publish");
    }
  }
}
