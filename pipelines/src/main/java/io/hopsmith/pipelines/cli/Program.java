package io.hopsmith.pipelines.cli;

/**
 * Where the process begins. Knows no library, so that it can say what is wrong where the program's
 * jar stands alone.
 */
public final class Program {
  private Program() {}

  /** Runs one command and ends the process with its exit code, 2 where libraries are missing. */
  public static void main(String[] args) {
    try {
      Hopsmith.main(args);
    } catch (NoClassDefFoundError e) {
      System.err.printf(
          "hopsmith: libraries of the program are missing (%s); keep the folder lib beside its jar as 'mvn package' has made it, or start it as ./hopsmith%n",
          e.getMessage().replace('/', '.'));
      System.exit(Hopsmith.USAGE);
    }
  }
}
