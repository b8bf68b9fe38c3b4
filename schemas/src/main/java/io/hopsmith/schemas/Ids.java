package io.hopsmith.schemas;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Stable content hashes used as ids, shard keys and order. */
public final class Ids {
  private static final int ID_HEX_DIGITS = 16;

  private Ids() {}

  /** First 16 hex digits of the SHA-256 of the parts, each ended by a NUL. */
  public static String of(String... parts) {
    return sha256(String.join("\0", parts) + "\0").substring(0, ID_HEX_DIGITS);
  }

  /** Hex SHA-256 of the text's UTF-8 bytes. */
  public static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Hex SHA-256 of the bytes. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** A stable shard in [0, shards) for an id; equal on every machine. */
  public static int shard(String id, int shards) {
    return Math.floorMod(Long.parseUnsignedLong(sha256(id).substring(0, 15), 16), shards);
  }
}
