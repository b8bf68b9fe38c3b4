package io.hopsmith.pipelines.s3;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URI;
import java.util.Optional;
import org.apache.beam.sdk.io.aws2.options.S3ClientBuilderFactory;
import org.apache.beam.sdk.io.aws2.options.S3Options;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * Makes the clients that Beam asks {@code s3://} with. Keys are looked up here, and are in no
 * options: these stay in this process, and no pipeline is given them. Nothing is looked up or asked
 * before the first request.
 */
public final class S3Clients implements S3ClientBuilderFactory {

  /** Beam's options with settings that are never written. */
  public interface Options extends S3Options {
    @JsonIgnore
    S3Settings getSettings();

    void setSettings(S3Settings settings);
  }

  /** Options for Beam's filesystems in this process. */
  public static PipelineOptions options(S3Settings settings) {
    Options options = PipelineOptionsFactory.create().as(Options.class);
    options.setSettings(settings);
    useFor(options);
    return options;
  }

  /**
   * Has Beam make its clients with this class. Its own one asks for Amazon's region whenever it is
   * given options, and that may ask the network.
   */
  public static void useFor(PipelineOptions options) {
    options.as(S3Options.class).setS3ClientFactoryClass(S3Clients.class);
  }

  @Override
  public S3ClientBuilder createBuilder(S3Options options) {
    S3Settings settings =
        Optional.ofNullable(options.as(Options.class).getSettings())
            .orElse(S3Settings.OF_ENVIRONMENT); // a pipeline's options have none
    S3ClientBuilder builder = S3Client.builder().forcePathStyle(settings.pathStyle());
    if (!settings.endpoint().isEmpty()) {
      builder.endpointOverride(URI.create(settings.endpoint()));
    }
    if (!settings.region().isEmpty()) {
      builder.region(Region.of(settings.region()));
    }
    if (!settings.accessKey().isNone()) {
      builder.credentialsProvider(
          StaticCredentialsProvider.create(
              AwsBasicCredentials.create(
                  settings.accessKey().value(), settings.secretKey().value())));
    }
    return builder;
  }
}
