package io.hopsmith.pipelines.config;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.hopsmith.pipelines.remote.RemoteSettings;
import io.hopsmith.pipelines.s3.S3Settings;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The section {@code output}: the folder of a run, and where it is kept besides. */
final class OutputSection {
  private static final JsonPointer FOLDER = JsonPointer.compile("/output/folder");
  private static final JsonPointer S3 = JsonPointer.compile("/output/s3");
  private static final String ACCESS_KEY = "access_key";
  private static final String SECRET_KEY = "secret_key";

  /** Also as a path is written, in which one of the slashes is lost. */
  private static final Pattern URL = Pattern.compile("(.*/)?[a-z][a-z0-9+.-]+:/.*");

  private OutputSection() {}

  /** Notes a folder that is none of this machine, and half a key. */
  static void check(ConfigTree tree) {
    String folder = tree.at(FOLDER).asText();
    if (tree.isSound(FOLDER) && URL.matcher(folder).matches()) {
      tree.problem(
          FOLDER,
          "'%s' is no folder of this machine, where locks, the crawl's journal, stored answers, the index and what workers write have to be; name a folder here, which workers of a cluster share, and the URL as output.remote, where every complete stage is kept"
              .formatted(folder));
    }
    JsonNode s3 = tree.at(S3);
    if (s3.has(ACCESS_KEY) != s3.has(SECRET_KEY)) {
      tree.problem(
          S3.appendProperty(s3.has(ACCESS_KEY) ? SECRET_KEY : ACCESS_KEY),
          "missing; give both keys, or neither for what the environment says");
    }
  }

  /** The section of a tree that passed every check. */
  static RunConfig.Output of(JsonNode output, Path folder, Path run) {
    return new RunConfig.Output(
        run,
        output.get("shards").asInt(),
        new RemoteSettings(output.path("remote").asText(""), s3(output.path("s3"), folder)));
  }

  private static S3Settings s3(JsonNode s3, Path folder) {
    return new S3Settings(
        s3.path("endpoint").asText(""),
        s3.path("region").asText(""),
        s3.path("path_style").asBoolean(false),
        ModelConfigs.secret(s3.get(ACCESS_KEY), folder),
        ModelConfigs.secret(s3.get(SECRET_KEY), folder));
  }
}
