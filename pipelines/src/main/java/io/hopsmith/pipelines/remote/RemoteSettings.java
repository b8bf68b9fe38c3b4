package io.hopsmith.pipelines.remote;

import io.hopsmith.pipelines.s3.S3Settings;

/**
 * Where a run is kept besides its own folder.
 *
 * @param place URL of a folder, {@code SCHEME://...}; empty for nowhere
 * @param s3 how to reach it, where that is {@code s3://}
 */
public record RemoteSettings(String place, S3Settings s3) {
  /** Nowhere. */
  public static final RemoteSettings NONE = new RemoteSettings("", S3Settings.OF_ENVIRONMENT);

  public RemoteSettings {
    place = place.replaceAll("/+$", "");
  }

  /** Whether the run is kept in its own folder alone. */
  public boolean isNone() {
    return place.isEmpty();
  }

  /** The place, and the service where it is not the usual one, for people. */
  String where() {
    boolean named = place.startsWith("s3:") && !s3.endpoint().isEmpty();
    return named ? "%s at %s".formatted(place, s3.endpoint()) : place;
  }
}
