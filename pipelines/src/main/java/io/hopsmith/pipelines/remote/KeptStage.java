package io.hopsmith.pipelines.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.hopsmith.pipelines.run.Folders;
import io.hopsmith.pipelines.run.RunFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A stage's folder as it is kept. Its list {@value #LIST} names every file with its hash: it is
 * deleted before anything is changed and written when everything is there, so a folder with a list
 * is complete.
 *
 * @param remote where the run is kept
 * @param name of the folder
 */
record KeptStage(RemoteFolder remote, String name) {
  static final String LIST = "_FILES";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Hashes of the files, by name; empty when the stage is not kept as a whole. */
  Optional<SortedMap<String, String>> files() throws IOException {
    Optional<String> text = remote.text(list());
    try {
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(
              JSON.readValue(text.get(), new TypeReference<TreeMap<String, String>>() {}));
    } catch (JsonProcessingException e) {
      throw new RunFailure(
          "%s cannot be read (%s); delete it, and the stage is kept anew"
              .formatted(remote.url(list()), e.getOriginalMessage()),
          e);
    }
  }

  /** Hashes of the files of a folder of this machine, by name. */
  static SortedMap<String, String> files(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    for (Path file : Folders.files(folder)) {
      files.put(relative(folder, file), Folders.sha256(file));
    }
    return files;
  }

  /**
   * Copies the folder here. What is kept already, byte for byte, is not sent.
   *
   * @param files of the folder
   */
  void put(Path folder, SortedMap<String, String> files) throws IOException {
    Map<String, String> before = files().orElseGet(TreeMap::new);
    remote.delete(List.of(list()));
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (!file.getValue().equals(before.get(file.getKey()))) {
        remote.upload(folder.resolve(file.getKey()), inFolder(file.getKey()));
      }
    }
    remote.delete(
        remote.names(name).stream()
            .filter(there -> !files.containsKey(there.substring(name.length() + 1)))
            .toList());
    remote.write(list(), JSON.writeValueAsString(files) + "\n");
  }

  /**
   * Copies what is kept into an empty folder.
   *
   * @throws RunFailure when a file is not what the list says
   */
  void get(Path folder, SortedMap<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path here = folder.resolve(file.getKey()).normalize();
      if (!here.startsWith(folder)) {
        throw new RunFailure(
            "%s names the file %s, which is none below it; delete the list, and the stage is kept anew"
                .formatted(remote.url(list()), file.getKey()));
      }
      remote.download(inFolder(file.getKey()), here);
      if (!Folders.sha256(here).equals(file.getValue())) {
        throw new RunFailure(
            "%s is not the file that %s lists (another hash); delete %s, and the stage is made anew"
                .formatted(remote.url(inFolder(file.getKey())), LIST, remote.url(list())));
      }
    }
    Files.createDirectories(folder);
  }

  private String list() {
    return inFolder(LIST);
  }

  private String inFolder(String file) {
    return name + "/" + file;
  }

  private static String relative(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
