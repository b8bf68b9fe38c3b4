package io.hopsmith.pipelines.s3;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hopsmith.agents.secret.SecretRef;
import io.hopsmith.pipelines.run.BeamRun;
import java.util.List;
import org.apache.beam.sdk.io.aws2.options.S3Options;
import org.junit.jupiter.api.Test;

class S3ClientsTest {

  @Test
  void pipelinesMakeClientsWithThisClassWhichAsksNobodyForARegion() {
    S3Options options = new BeamRun(List.of()).options().as(S3Options.class);
    assertThat(options.getS3ClientFactoryClass()).isEqualTo(S3Clients.class);
    assertThat(new S3Clients().createBuilder(options)).isNotNull();
    assertThat(options.toString()).doesNotContain("awsRegion");
  }

  @Test
  void settingsAreNotAmongTheOptionsThatAreWritten() throws Exception {
    String written =
        new ObjectMapper()
            .registerModules(ObjectMapper.findModules(S3ClientsTest.class.getClassLoader()))
            .writeValueAsString(
                S3Clients.options(
                    new S3Settings(
                        "http://here", "", true, new SecretRef("env:A"), new SecretRef("env:B"))));
    assertThat(written).contains("S3Clients").doesNotContain("env:A", "http://here");
  }
}
