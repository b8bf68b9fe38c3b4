package io.hopsmith.pipelines.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The most memory that this process has used so far.
 *
 * @param heapMebibytes sum of the peaks of the heap's pools, an upper bound of the heap's peak and
 *     never more than the heap may grow to
 * @param residentMebibytes physical memory of the whole process; 0 where the system does not tell
 */
record PeakMemory(long heapMebibytes, long residentMebibytes) {
  private static final Path STATUS = Path.of("/proc/self/status");

  /** Asks the virtual machine and the operating system. */
  static PeakMemory now() {
    long heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    long bounded = Math.min(heap, Runtime.getRuntime().maxMemory());
    return new PeakMemory(bounded >> 20, resident());
  }

  private static long resident() {
    if (!Files.isReadable(STATUS)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0; // the heap's figure stands alone
    }
  }

  @Override
  public String toString() {
    String heap = "heap " + heapMebibytes + " MiB";
    return residentMebibytes > 0 ? residentMebibytes + " MiB (" + heap + ")" : heap;
  }
}
