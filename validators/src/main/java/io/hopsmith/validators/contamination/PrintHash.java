package io.hopsmith.validators.contamination;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Hashes texts with a benchmark's salt: the first 64 bits of SHA-256 over salt and text. A sequence
 * of words cannot be guessed back; a short answer can, by whoever has the salt and tries.
 *
 * @param salt any text, of the benchmark's own
 */
record PrintHash(String salt) {

  long of(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest((salt + "\n" + text).getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(hash).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
