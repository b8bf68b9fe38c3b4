package io.hopsmith.pipelines.io;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.parquet.filter2.predicate.Statistics;
import org.apache.parquet.filter2.predicate.UserDefinedPredicate;
import org.apache.parquet.io.api.Binary;

/** Whether a text begins so; passes over row groups and pages that hold no such text. */
final class BeginsWith extends UserDefinedPredicate<Binary> implements Serializable {
  private static final long serialVersionUID = 1L;
  private final byte[] prefix;

  BeginsWith(String prefix) {
    this.prefix = prefix.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public boolean keep(Binary value) {
    return value != null && compare(value) == 0;
  }

  @Override
  public boolean canDrop(Statistics<Binary> statistics) {
    return compare(statistics.getMax()) < 0 || compare(statistics.getMin()) > 0;
  }

  @Override
  public boolean inverseCanDrop(Statistics<Binary> statistics) {
    return compare(statistics.getMin()) == 0 && compare(statistics.getMax()) == 0;
  }

  /** Where a value stands to all that begin so, in the order of bytes. */
  private int compare(Binary value) {
    byte[] bytes = value.getBytes();
    int length = Math.min(bytes.length, prefix.length);
    int order = Arrays.compareUnsigned(bytes, 0, length, prefix, 0, length);
    return order != 0 ? order : bytes.length < prefix.length ? -1 : 0;
  }
}
