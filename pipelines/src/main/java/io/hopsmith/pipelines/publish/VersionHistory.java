package io.hopsmith.pipelines.publish;

import java.util.List;
import java.util.stream.Collectors;

/** A dataset's versions as its card tells them. */
final class VersionHistory {
  private VersionHistory() {}

  /** A section of the card; empty where the dataset has one version only. */
  static String text(List<DatasetVersion> versions) {
    return versions.isEmpty()
        ? ""
        : versions.stream()
            .map(VersionHistory::line)
            .collect(
                Collectors.joining(
                    "\n",
                    "## Versions\n\nRows of earlier versions stay as they were, on their side. The"
                        + " counts below are the last version's; the manifest has those of all.\n\n"
                        + "| version | train | eval | pages as of | configuration | Hopsmith |\n"
                        + "|---|---|---|---|---|---|\n",
                    "\n\n"));
  }

  private static String line(DatasetVersion version) {
    return "| %d | %d | %d | %s | `%s` | %s |"
        .formatted(
            version.version(),
            version.train(),
            version.eval(),
            version.pagesAsOf(),
            version.configHash(),
            version.codeVersion());
  }
}
