package io.hopsmith.pipelines.remote;

import io.hopsmith.pipelines.s3.S3Clients;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.EmptyMatchTreatment;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.util.MimeTypes;

/**
 * Files below a URL, by their names relative to it, through Beam's filesystems. A file is there as
 * a whole or not at all, as far as the filesystem promises that; a failed request is repeated by
 * its client.
 *
 * @param settings where and how
 */
record RemoteFolder(RemoteSettings settings) {

  /** Makes Beam's filesystems of this process those of the settings; pipelines bring their own. */
  void use() {
    FileSystems.setDefaultPipelineOptions(S3Clients.options(settings.s3()));
  }

  /** Names of all files below a folder; none where there is none. */
  List<String> names(String folder) throws IOException {
    String root = settings.place() + "/";
    List<String> names = new ArrayList<>();
    MatchResult found = FileSystems.match(url(folder) + "/**", EmptyMatchTreatment.ALLOW);
    for (MatchResult.Metadata file : found.metadata()) {
      String url = file.resourceId().toString();
      if (!url.endsWith("/")) { // some services list folders too
        names.add(url.substring(root.length()));
      }
    }
    return names;
  }

  /** A file's text; empty when there is no such file. */
  Optional<String> text(String name) throws IOException {
    MatchResult found = FileSystems.match(url(name), EmptyMatchTreatment.ALLOW);
    if (found.status() == MatchResult.Status.NOT_FOUND || found.metadata().isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = open(found.metadata().get(0).resourceId())) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  void write(String name, String text) throws IOException {
    try (OutputStream out = create(name)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  void upload(Path file, String name) throws IOException {
    try (OutputStream out = create(name)) {
      Files.copy(file, out);
    }
  }

  void download(String name, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (InputStream in = open(file(name))) {
      Files.copy(in, file);
    }
  }

  /** Deletes files; those that are not there do no harm. */
  void delete(Collection<String> names) throws IOException {
    List<ResourceId> files = names.stream().map(this::file).toList();
    if (!files.isEmpty()) {
      FileSystems.delete(files, StandardMoveOptions.IGNORE_MISSING_FILES);
    }
  }

  String url(String name) {
    return settings.place() + "/" + name;
  }

  private ResourceId file(String name) {
    return FileSystems.matchNewResource(url(name), false);
  }

  private OutputStream create(String name) throws IOException {
    return Channels.newOutputStream(FileSystems.create(file(name), MimeTypes.BINARY));
  }

  private static InputStream open(ResourceId file) throws IOException {
    return Channels.newInputStream(FileSystems.open(file));
  }
}
