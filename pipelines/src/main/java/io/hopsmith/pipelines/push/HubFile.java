package io.hopsmith.pipelines.push;

import io.hopsmith.pipelines.run.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file to push.
 *
 * @param path below the dataset's folder, with forward slashes; the same in the repository
 * @param file where it lies
 * @param bytes its size
 * @param sha256 of its bytes, in hex
 */
record HubFile(String path, Path file, long bytes, String sha256) {

  /** The files of a dataset, but what is being made there; reads each of them once. */
  static List<HubFile> of(Path dataset) throws IOException {
    List<HubFile> files = new ArrayList<>();
    for (Path file : Folders.files(dataset)) {
      String path = dataset.relativize(file).toString().replace('\\', '/');
      if (!path.startsWith(".") && !path.contains("/.")) {
        files.add(new HubFile(path, file, Files.size(file), Folders.sha256(file)));
      }
    }
    return files;
  }
}
