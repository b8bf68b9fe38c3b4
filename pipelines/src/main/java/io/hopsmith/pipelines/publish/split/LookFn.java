package io.hopsmith.pipelines.publish.split;

import io.hopsmith.pipelines.stages.SharedResource;
import io.hopsmith.schemas.QaRow;
import org.apache.beam.sdk.transforms.DoFn;

/** Looks at rows through a {@link Screen}, of which a process has one. */
final class LookFn extends DoFn<QaRow, SplitRow> {
  private static final long serialVersionUID = 1L;

  private final Screen.Spec spec;
  private transient Screen screen;

  LookFn(Screen.Spec spec) {
    this.spec = spec;
  }

  @Setup
  public void open() {
    screen = SharedResource.acquire(spec);
  }

  @ProcessElement
  public void look(@Element QaRow row, OutputReceiver<SplitRow> out) {
    out.output(screen.look(row));
  }

  @Teardown
  public void close() {
    if (screen != null) {
      SharedResource.release(spec);
    }
  }
}
