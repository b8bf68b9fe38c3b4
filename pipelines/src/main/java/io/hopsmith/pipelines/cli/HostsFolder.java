package io.hopsmith.pipelines.cli;

import io.hopsmith.agents.crawl.serve.StaticWeb;
import io.hopsmith.agents.fetch.HostRoutes;
import io.hopsmith.pipelines.config.RunConfig;
import io.hopsmith.pipelines.run.RunFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The hosts of {@code crawl.hosts_folder}, served for as long as a run may ask for them. */
final class HostsFolder implements AutoCloseable {
  private final Optional<StaticWeb> web;
  private final HostRoutes routes;

  private HostsFolder(Optional<StaticWeb> web, HostRoutes routes) {
    this.web = web;
    this.routes = routes;
  }

  /**
   * Serves the folder that a configuration names, if it names one.
   *
   * @throws RunFailure when it cannot be served
   */
  static HostsFolder of(RunConfig config) {
    return config
        .crawl()
        .hostsFolder()
        .map(HostsFolder::serve)
        .orElseGet(() -> new HostsFolder(Optional.empty(), HostRoutes.none()));
  }

  private static HostsFolder serve(Path folder) {
    try {
      StaticWeb web = StaticWeb.start(folder);
      return new HostsFolder(Optional.of(web), web.routes());
    } catch (IOException e) {
      throw new RunFailure(
          "cannot serve crawl.hosts_folder %s: %s".formatted(folder, e.getMessage()), e);
    }
  }

  /** How its hosts are reached; none without a folder. */
  HostRoutes routes() {
    return routes;
  }

  @Override
  public void close() {
    web.ifPresent(StaticWeb::close);
  }
}
