package io.hopsmith.pipelines.stages.verify;

import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.pipelines.stages.SharedResource;
import io.hopsmith.pipelines.stages.engine.Engine;
import io.hopsmith.pipelines.stages.engine.EngineSpec;
import io.hopsmith.schemas.Hop;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.QaRow;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;

/**
 * The pages of the live web that rows rest on, as they were read when the rows were made: what was
 * fetched is in the store. A page that several rows cite comes several times.
 */
final class LivePages extends PTransform<PCollection<QaRow>, PCollection<Page>> {
  private static final long serialVersionUID = 1L;

  private final EngineSpec engine;

  LivePages(EngineSpec engine) {
    this.engine = engine;
  }

  @Override
  public PCollection<Page> expand(PCollection<QaRow> rows) {
    return rows.apply("LivePages", ParDo.of(new PagesFn(engine)))
        .setCoder(RecordCoder.of(Page.class));
  }

  @SuppressWarnings("UnusedMethod") // Beam finds set-up and tear-down by their annotations
  private static final class PagesFn extends DoFn<QaRow, Page> {
    private static final long serialVersionUID = 1L;
    private final EngineSpec spec;
    private transient Engine engine;

    PagesFn(EngineSpec spec) {
      this.spec = spec;
    }

    @Setup
    public void open() {
      engine = SharedResource.acquire(spec);
    }

    @Teardown
    public void close() {
      SharedResource.release(spec);
    }

    @ProcessElement
    public void pages(@Element QaRow row, OutputReceiver<Page> out) {
      row.hops().stream()
          .map(Hop::url)
          .distinct()
          .forEach(url -> engine.livePage(url).ifPresent(out::output));
    }
  }
}
