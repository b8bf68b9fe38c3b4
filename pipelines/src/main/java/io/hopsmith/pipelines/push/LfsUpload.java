package io.hopsmith.pipelines.push;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Uploads large files as the batch interface of Git LFS has it, whole or in parts. What the hub has
 * already is not sent.
 *
 * @see <a href="https://github.com/git-lfs/git-lfs/blob/main/docs/api/batch.md">the interface</a>
 */
final class LfsUpload {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String TYPE = "application/vnd.git-lfs+json";
  private static final int BATCH = 100;

  private final HubHttp http;
  private final HubTarget target;

  LfsUpload(HubHttp http, HubTarget target) {
    this.http = http;
    this.target = target;
  }

  /** Makes sure that the hub has these; how many had to be sent. */
  int upload(List<HubFile> files) throws PushException {
    int sent = 0;
    for (int from = 0; from < files.size(); from += BATCH) {
      List<HubFile> batch = files.subList(from, Math.min(files.size(), from + BATCH));
      Map<String, HubFile> bySha = new HashMap<>();
      batch.forEach(file -> bySha.put(file.sha256(), file));
      for (JsonNode object : answer(bySha.values().stream().toList()).path("objects")) {
        HubFile file = bySha.get(object.path("oid").asText());
        if (file == null || object.has("error")) {
          throw new PushException(
              "the hub refuses %s: %s"
                  .formatted(
                      file == null ? "an object that nobody named" : file.path(),
                      object.at("/error/message").asText()));
        }
        sent += upload(file, object.path("actions")) ? 1 : 0;
      }
    }
    return sent;
  }

  private JsonNode answer(List<HubFile> files) throws PushException {
    ObjectNode asked = JSON.createObjectNode();
    asked.put("operation", "upload").put("hash_algo", "sha256");
    asked.putArray("transfers").add("basic").add("multipart");
    asked.putObject("ref").put("name", target.branch());
    ArrayNode objects = asked.putArray("objects");
    files.forEach(file -> objects.addObject().put("oid", file.sha256()).put("size", file.bytes()));
    URI uri =
        URI.create(
            "%s/datasets/%s.git/info/lfs/objects/batch"
                .formatted(target.hub(), target.repository()));
    return http.post(uri, TYPE, asked.toString(), true).json();
  }

  private boolean upload(HubFile file, JsonNode actions) throws PushException {
    JsonNode upload = actions.path("upload");
    if (upload.isMissingNode()) {
      return false;
    }
    try {
      if (upload.path("header").has("chunk_size")) {
        parts(file, upload);
      } else {
        http.put(address(upload), headers(upload), BodyPublishers.ofFile(file.file()));
      }
    } catch (IOException e) {
      throw new PushException("%s cannot be read any more: %s".formatted(file.file(), e), e);
    }
    JsonNode verify = actions.path("verify");
    if (!verify.isMissingNode()) {
      ObjectNode said = JSON.createObjectNode();
      said.put("oid", file.sha256()).put("size", file.bytes());
      http.post(address(verify), TYPE, said.toString(), true);
    }
    return true;
  }

  /** The header names the address of every part by its number; each answers with its tag. */
  private void parts(HubFile file, JsonNode upload) throws PushException, IOException {
    long size = upload.at("/header/chunk_size").asLong();
    TreeMap<Integer, URI> addresses = new TreeMap<>();
    for (Map.Entry<String, JsonNode> header : upload.path("header").properties()) {
      if (header.getKey().matches("[0-9]+")) {
        addresses.put(Integer.parseInt(header.getKey()), checked(header.getValue().asText()));
      }
    }
    if (size < 1 || addresses.size() != (file.bytes() + size - 1) / size) {
      throw new PushException(
          "the hub wants %s in %d parts of %d bytes, which do not make its %d bytes"
              .formatted(file.path(), addresses.size(), size, file.bytes()));
    }
    ObjectNode done = JSON.createObjectNode();
    done.put("oid", file.sha256());
    ArrayNode parts = done.putArray("parts");
    long from = 0;
    for (Map.Entry<Integer, URI> part : addresses.entrySet()) {
      HubHttp.Answer answer = http.put(part.getValue(), Map.of(), part(file, from, size));
      String tag =
          answer
              .response()
              .headers()
              .firstValue("ETag")
              .orElseThrow(() -> new PushException("the hub gave a part no ETag"));
      parts.addObject().put("partNumber", part.getKey()).put("etag", tag);
      from += size;
    }
    http.post(address(upload), TYPE, done.toString(), true);
  }

  private static BodyPublisher part(HubFile file, long from, long size) {
    return BodyPublishers.fromPublisher(
        BodyPublishers.ofInputStream(() -> section(file, from, size)),
        Math.min(size, file.bytes() - from));
  }

  private static InputStream section(HubFile file, long from, long size) {
    try {
      InputStream in = Files.newInputStream(file.file());
      in.skipNBytes(from);
      return new FirstBytes(in, size);
    } catch (IOException e) {
      return InputStream.nullInputStream(); // the length tells that something is missing
    }
  }

  private static Map<String, String> headers(JsonNode action) {
    Map<String, String> headers = new TreeMap<>();
    for (Map.Entry<String, JsonNode> header : action.path("header").properties()) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      if (!List.of("host", "content-length", "connection").contains(name)) {
        headers.put(header.getKey(), header.getValue().asText());
      }
    }
    return headers;
  }

  private URI address(JsonNode action) throws PushException {
    return checked(action.path("href").asText());
  }

  /** What the hub says goes over the same kind of connection as to the hub. */
  private URI checked(String href) throws PushException {
    try {
      URI uri = target.hub().resolve(href);
      if (uri.getHost() != null
          && (uri.getScheme().equals("https")
              || uri.getAuthority().equals(target.hub().getAuthority()))) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      throw new PushException("the hub names an address that is none: " + e.getMessage(), e);
    }
    throw new PushException("the hub wants an upload over an unsafe connection");
  }

  /** No more than the first bytes of a stream. */
  private static final class FirstBytes extends InputStream {
    private final InputStream in;
    private long left;

    FirstBytes(InputStream in, long left) {
      this.in = in;
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = left == 0 ? -1 : in.read(bytes, offset, (int) Math.min(length, left));
      left -= Math.max(0, count);
      return count;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
