package io.hopsmith.pipelines.s3;

import io.hopsmith.agents.secret.SecretRef;

/**
 * How {@code s3://} is reached.
 *
 * @param endpoint URL of a service other than Amazon's; empty for Amazon's
 * @param region of the service; empty for what the environment says
 * @param pathStyle whether a bucket is named in the path of a URL, in place of its host
 * @param accessKey where the access key is; {@link SecretRef#NONE} for the chain of Amazon's
 *     software: environment, profile, web identity, role of the machine
 * @param secretKey where its secret is; given when the access key is
 */
public record S3Settings(
    String endpoint, String region, boolean pathStyle, SecretRef accessKey, SecretRef secretKey) {
  /** All that the environment says. */
  public static final S3Settings OF_ENVIRONMENT =
      new S3Settings("", "", false, SecretRef.NONE, SecretRef.NONE);

  public S3Settings {
    if (accessKey.isNone() != secretKey.isNone()) {
      throw new IllegalArgumentException("an access key and its secret are given both, or neither");
    }
  }
}
