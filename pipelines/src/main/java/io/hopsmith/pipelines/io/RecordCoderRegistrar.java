package io.hopsmith.pipelines.io;

import java.util.List;
import org.apache.beam.sdk.coders.CannotProvideCoderException;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderProvider;
import org.apache.beam.sdk.coders.CoderProviderRegistrar;
import org.apache.beam.sdk.values.TypeDescriptor;

/** Gives Beam a {@link RecordCoder} wherever it looks for the coder of a record class. */
public final class RecordCoderRegistrar implements CoderProviderRegistrar {

  @Override
  public List<CoderProvider> getCoderProviders() {
    return List.of(new RecordCoders());
  }

  private static final class RecordCoders extends CoderProvider {
    @Override
    @SuppressWarnings("unchecked") // T is the record class that the descriptor names
    public <T> Coder<T> coderFor(TypeDescriptor<T> type, List<? extends Coder<?>> componentCoders)
        throws CannotProvideCoderException {
      if (!type.getRawType().isRecord()) {
        throw new CannotProvideCoderException(type + " is no record");
      }
      try {
        return (Coder<T>) RecordCoder.of(type.getRawType().asSubclass(Record.class));
      } catch (IllegalArgumentException e) {
        throw new CannotProvideCoderException(e);
      }
    }
  }
}
