package io.hopsmith.pipelines.cli;

import io.hopsmith.pipelines.export.DatasetFolder;
import io.hopsmith.pipelines.export.ExportException;
import io.hopsmith.pipelines.push.HubTarget;
import io.hopsmith.pipelines.push.Push;
import io.hopsmith.pipelines.push.PushException;
import io.hopsmith.pipelines.run.RunFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends a published dataset to a repository of a dataset hub. */
@Command(
    name = "push",
    mixinStandardHelpOptions = true,
    description = {
      "Send a dataset to a repository of a hub that speaks Hugging Face's HTTP interface, as one commit.",
      "Files of a former push that are not in the dataset any more are deleted there."
    })
final class PushCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "Folder of a run, or its dataset.")
  private Path folder;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "URL",
      description = "Address of the hub, https, or http on this machine.")
  private String hub;

  @Option(
      names = "--repo",
      required = true,
      paramLabel = "NAME",
      description = "Repository, as OWNER/NAME; it is made when it is not there.")
  private String repository;

  @Option(
      names = "--token",
      paramLabel = "REF",
      defaultValue = "env:HF_TOKEN",
      description = "Where the token is: env:NAME or file:PATH; default ${DEFAULT-VALUE}.")
  private String token;

  @Option(
      names = "--branch",
      paramLabel = "NAME",
      defaultValue = "main",
      description = "Branch that gets the commit; default ${DEFAULT-VALUE}.")
  private String branch;

  @Option(names = "--private", description = "Make a new repository a private one.")
  private boolean isPrivate;

  @Option(names = "--json", description = "Print what was done as JSON.")
  private boolean json;

  @Override
  public Integer call() throws UsageException {
    HubTarget target = target();
    try {
      Push.Result result = Push.push(DatasetFolder.find(folder), target);
      spec.commandLine().getOut().println(json ? Json.line(result) : text(result));
      return 0;
    } catch (ExportException e) {
      throw new UsageException(e.getMessage(), e);
    } catch (PushException e) {
      throw new RunFailure(e.getMessage(), e);
    } catch (IOException e) {
      throw new RunFailure(
          "the dataset cannot be read: %s; nothing was committed".formatted(e.getMessage()), e);
    }
  }

  private HubTarget target() throws UsageException {
    try {
      return HubTarget.of(hub, repository, branch, token, isPrivate);
    } catch (PushException e) {
      throw new UsageException(e.getMessage(), e);
    }
  }

  private static String text(Push.Result result) {
    return String.format(
        Locale.ROOT,
        "pushed %s, %,d bytes, to %s as commit %s; %s had to be sent, %s deleted",
        Counted.of(result.files(), "file"),
        result.bytes(),
        result.repository(),
        result.commit(),
        Counted.of(result.uploaded(), "large file"),
        Counted.of(result.deleted(), "file"));
  }
}
