package io.hopsmith.pipelines.stages;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.TupleTag;

/** Where a function's elements go, whether it works on one or its bundle ends. */
public abstract class BundleOutput {
  private BundleOutput() {}

  /** Puts an element into the collection of a tag. */
  public abstract <T> void put(TupleTag<T> tag, T element);

  /** The outputs of an element that is worked on. */
  public static BundleOutput of(DoFn.MultiOutputReceiver receiver) {
    return new BundleOutput() {
      @Override
      public <T> void put(TupleTag<T> tag, T element) {
        receiver.get(tag).output(element);
      }
    };
  }

  /** The outputs at the end of a bundle of a batch, where there is one window and no time. */
  public static BundleOutput of(DoFn<?, ?>.FinishBundleContext context) {
    return new BundleOutput() {
      @Override
      public <T> void put(TupleTag<T> tag, T element) {
        context.output(tag, element, BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE);
      }
    };
  }
}
