package io.hopsmith.pipelines.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopsmith.schemas.Passage;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Side;
import java.util.Map;
import org.apache.beam.sdk.coders.CannotProvideCoderException;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.testing.CoderProperties;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.junit.jupiter.api.Test;

class RecordCoderTest {
  record Unkeepable(Map<String, String> values) {}

  @Test
  void beamFindsItForEveryRecord() throws CannotProvideCoderException {
    assertThat(CoderRegistry.createDefault().getCoder(QaRow.class))
        .isEqualTo(RecordCoder.of(QaRow.class));
  }

  @Test
  void beamSaysWhyARecordHasNoCoder() {
    assertThatThrownBy(() -> CoderRegistry.createDefault().getCoder(Unkeepable.class))
        .hasStackTraceContaining("component 'values' of type java.util.Map");
  }

  @Test
  void keepsRecordsNestedInOtherCodersAndIsSerializable() throws Exception {
    Passage passage = SampleRows.passages(1).get(0);
    CoderProperties.coderDecodeEncodeEqual(RecordCoder.of(Passage.class), passage);
    CoderProperties.coderSerializable(RecordCoder.of(Passage.class));
    CoderProperties.coderDeterministic(
        RecordCoder.of(QaRow.class), SampleRows.row(1, Side.TRAIN), SampleRows.row(1, Side.TRAIN));
    assertThat(RecordCoder.of(Passage.class).getEncodedTypeDescriptor())
        .isEqualTo(TypeDescriptor.of(Passage.class));
  }
}
