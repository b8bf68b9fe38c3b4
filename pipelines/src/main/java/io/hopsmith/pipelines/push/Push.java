package io.hopsmith.pipelines.push;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hopsmith.agents.secret.MissingSecretException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a repository of a hub hold a dataset as it lies here, by one commit: what is new is added,
 * what a former push left in the dataset's folders and is not there any more is deleted, all else
 * stays. Until the commit nothing is visible; a push that broke off is repeated without sending
 * again what the hub has. The interface is that of Hugging Face's hub: repositories, preupload, LFS
 * batches and commits of JSON lines.
 *
 * @see <a href="https://huggingface.co/docs/hub/api">the interface</a>
 */
public final class Push {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>\\s*;\\s*rel=\"next\"");
  private static final List<String> FOLDERS =
      List.of("qa/", "rejected/", "trajectories/", "pages/", "exports/");
  private static final int SAMPLE = 512;
  private static final int BATCH = 256;
  private static final int SAFE_PAGES = 10_000;

  private final HubTarget target;
  private final HubHttp http;

  /**
   * What a push did.
   *
   * @param repository where to
   * @param commit id of the commit
   * @param files number of files in it
   * @param bytes their size
   * @param uploaded large files that the hub had not yet
   * @param deleted files of a former push that are gone
   */
  public record Result(
      String repository, String commit, int files, long bytes, int uploaded, int deleted) {}

  private Push(HubTarget target, HubHttp http) {
    this.target = target;
    this.http = http;
  }

  /**
   * Pushes a dataset.
   *
   * @param dataset its folder, seen to be whole
   * @throws PushException when the token is missing, the hub refuses or cannot be reached
   * @throws IOException when the dataset cannot be read
   */
  public static Result push(Path dataset, HubTarget target) throws PushException, IOException {
    return push(dataset, target, PAUSE);
  }

  static Result push(Path dataset, HubTarget target, Duration pause)
      throws PushException, IOException {
    try {
      Push push = new Push(target, new HubHttp(target.token().value(), pause));
      return push.files(HubFile.of(dataset));
    } catch (MissingSecretException e) {
      throw new PushException("no token: " + e.getMessage() + "; see --token", e);
    }
  }

  private Result files(List<HubFile> files) throws PushException, IOException {
    createRepository();
    String parent = http.get(api("/revision/" + target.branch())).json().path("sha").asText();
    Map<String, Boolean> large = modes(files);
    List<HubFile> lfs = files.stream().filter(file -> large.get(file.path())).toList();
    int uploaded = new LfsUpload(http, target).upload(lfs);
    List<String> gone = gone(files);
    JsonNode answer =
        http.post(
                api("/commit/" + target.branch()),
                "application/x-ndjson",
                commit(files, large, gone, parent),
                false)
            .json();
    return new Result(
        target.repository(),
        answer.path("commitOid").asText(),
        files.size(),
        files.stream().mapToLong(HubFile::bytes).sum(),
        uploaded,
        gone.size());
  }

  private URI api(String path) {
    return URI.create("%s/api/datasets/%s%s".formatted(target.hub(), target.repository(), path));
  }

  /** One that is there already is as good as a new one. */
  private void createRepository() throws PushException {
    String[] names = target.repository().split("/");
    ObjectNode wanted = JSON.createObjectNode();
    wanted.put("type", "dataset").put("name", names[names.length - 1]);
    wanted.put("private", target.isPrivate());
    if (names.length == 2) {
      wanted.put("organization", names[0]);
    }
    http.post(
        URI.create(target.hub() + "/api/repos/create"),
        "application/json",
        wanted.toString(),
        true,
        409);
  }

  /** Whether each file, by path, goes by LFS; the hub decides by name, size and first bytes. */
  private Map<String, Boolean> modes(List<HubFile> files) throws PushException, IOException {
    Map<String, Boolean> large = new HashMap<>();
    for (int from = 0; from < files.size(); from += BATCH) {
      ObjectNode asked = JSON.createObjectNode();
      ArrayNode entries = asked.putArray("files");
      for (HubFile file : files.subList(from, Math.min(files.size(), from + BATCH))) {
        entries
            .addObject()
            .put("path", file.path())
            .put("size", file.bytes())
            .put("sample", Base64.getEncoder().encodeToString(sample(file)));
      }
      URI uri = api("/preupload/" + target.branch());
      JsonNode said = http.post(uri, "application/json", asked.toString(), true).json();
      for (JsonNode file : said.path("files")) {
        large.put(file.path("path").asText(), file.path("uploadMode").asText().equals("lfs"));
      }
    }
    for (HubFile file : files) {
      if (!large.containsKey(file.path())) {
        throw new PushException("the hub did not say how %s is uploaded".formatted(file.path()));
      }
    }
    return large;
  }

  private static byte[] sample(HubFile file) throws IOException {
    try (InputStream in = Files.newInputStream(file.file())) {
      return in.readNBytes(SAMPLE);
    }
  }

  /** Files in the dataset's folders of the repository that are not among these. */
  private List<String> gone(List<HubFile> files) throws PushException {
    Set<String> here = new HashSet<>();
    files.forEach(file -> here.add(file.path()));
    List<String> gone = new ArrayList<>();
    Optional<URI> page = Optional.of(api("/tree/" + target.branch() + "?recursive=true"));
    for (int pages = 0; page.isPresent() && pages < SAFE_PAGES; pages++) {
      HubHttp.Answer answer = http.get(page.get());
      for (JsonNode entry : answer.json()) {
        String path = entry.path("path").asText();
        if (entry.path("type").asText().equals("file")
            && !here.contains(path)
            && FOLDERS.stream().anyMatch(path::startsWith)) {
          gone.add(path);
        }
      }
      page = next(answer);
    }
    return gone;
  }

  /** The next page, which only the hub itself can have. */
  private Optional<URI> next(HubHttp.Answer answer) {
    Matcher link = NEXT.matcher(answer.response().headers().firstValue("Link").orElse(""));
    return link.find()
        ? Optional.of(target.hub().resolve(link.group(1)))
            .filter(uri -> target.hub().getAuthority().equals(uri.getAuthority()))
            .filter(uri -> target.hub().getScheme().equals(uri.getScheme()))
        : Optional.empty();
  }

  private static String commit(
      List<HubFile> files, Map<String, Boolean> large, List<String> gone, String parent)
      throws IOException {
    StringBuilder lines = new StringBuilder();
    ObjectNode header = JSON.createObjectNode();
    header.put("summary", "Publish the dataset").put("description", "");
    if (!parent.isEmpty()) {
      header.put("parentCommit", parent);
    }
    line(lines, "header", header);
    for (HubFile file : files) {
      ObjectNode value = JSON.createObjectNode();
      value.put("path", file.path());
      if (large.get(file.path())) {
        value.put("algo", "sha256").put("oid", file.sha256()).put("size", file.bytes());
        line(lines, "lfsFile", value);
      } else {
        byte[] content = Files.readAllBytes(file.file());
        value.put("encoding", "base64");
        value.put("content", Base64.getEncoder().encodeToString(content));
        line(lines, "file", value);
      }
    }
    for (String path : gone) {
      line(lines, "deletedFile", JSON.createObjectNode().put("path", path));
    }
    return lines.toString();
  }

  private static void line(StringBuilder lines, String key, ObjectNode value) {
    ObjectNode line = JSON.createObjectNode();
    line.put("key", key);
    line.set("value", value);
    lines.append(line).append('\n');
  }
}
