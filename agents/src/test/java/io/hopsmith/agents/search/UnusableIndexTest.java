package io.hopsmith.agents.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.hopsmith.agents.tools.Tools.Ranking;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnusableIndexTest {
  private static final BagOfWordsEmbedder EMBEDDER = new BagOfWordsEmbedder();
  @TempDir Path folder;
  private Path shard;

  @BeforeEach
  void write() {
    SmallCorpus.write(folder, SmallCorpus.rivers(), 2, EMBEDDER);
    shard = IndexShards.directory(folder, 1, 2);
  }

  @Test
  void namesAMissingFolderAndTheRemedy() {
    Path nowhere = folder.resolve("nowhere");
    assertThatThrownBy(() -> CorpusIndex.open(nowhere, EMBEDDER))
        .isInstanceOf(UnusableIndexException.class)
        .hasMessage("there is no index folder " + nowhere + "; run `hopsmith index` again");
  }

  @Test
  void namesAMissingShard() throws IOException {
    Files.move(shard, folder.resolve("moved"));
    assertUnusable("the index shard " + shard + " is missing");
  }

  @Test
  void refusesShardsOfTwoBuilds() {
    SmallCorpus.write(folder, List.of(), 3, EMBEDDER);
    assertUnusable("shards of several builds in " + folder + ": sets of [2, 3]");
  }

  @Test
  void refusesAShardThatWasNotFinished() throws IOException {
    Files.delete(shard.resolve(ShardFormat.FILE));
    assertUnusable("is incomplete (no hopsmith-shard.properties)");
  }

  @Test
  void refusesAnotherFormatVersion() throws IOException {
    replaceInFormat("version=" + ShardFormat.VERSION, "version=99");
    assertUnusable("has format version 99, this program reads " + ShardFormat.VERSION);
  }

  @Test
  void refusesAnotherEmbedder() throws IOException {
    replaceInFormat("embedder=bag-of-words", "embedder=other");
    assertUnusable("holds embeddings of other, this run uses bag-of-words");
  }

  @Test
  void refusesATruncatedVectorFile() throws IOException {
    Files.write(shard.resolve(VectorFile.FILE), new byte[8]);
    assertUnusable("vectors.f32 has 8 bytes instead of ");
  }

  @Test
  void refusesATruncatedLuceneFile() throws IOException {
    try (Stream<Path> files = Files.list(shard)) {
      Path largest =
          files
              .filter(file -> file.getFileName().toString().startsWith("_"))
              .max(Comparator.comparingLong(file -> file.toFile().length()))
              .orElseThrow();
      Files.write(largest, new byte[10]);
    }
    assertUnusable("the index shard " + shard + " is damaged");
  }

  @Test
  void letsOtherUsersReadWhatTheyMayReadBesideIt() throws IOException {
    assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix")).isTrue();
    Path ordinary = Files.createDirectory(folder.resolve("ordinary"));
    assertThat(Files.getPosixFilePermissions(shard))
        .isEqualTo(Files.getPosixFilePermissions(ordinary));
  }

  @Test
  void saysThatAShardCannotBeReadAndNotThatItIsIncomplete() throws IOException {
    assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix")).isTrue();
    Set<PosixFilePermission> before = Files.getPosixFilePermissions(shard);
    Files.setPosixFilePermissions(shard, Set.of());
    try {
      assumeThat(Files.isExecutable(shard)).as("a user to whom permissions apply").isFalse();
      assertThatThrownBy(() -> CorpusIndex.open(folder, EMBEDDER))
          .hasMessage(shard + " cannot be read by this user; ask for the right to read it");
    } finally {
      Files.setPosixFilePermissions(shard, before);
    }
  }

  @Test
  void keepsTheRemedyOfADeniedFileApart() {
    assertThat(new UnusableIndexException("x is damaged", new AccessDeniedException("/i/_0.cfs")))
        .hasMessage("/i/_0.cfs cannot be read by this user; ask for the right to read it");
  }

  @Test
  void opensAnIndexOfNoPages() {
    Path empty = SmallCorpus.write(folder.resolve("empty"), List.of(), 2, EMBEDDER);
    try (CorpusIndex index = CorpusIndex.open(empty, EMBEDDER)) {
      for (Ranking ranking : Ranking.values()) {
        assertThat(index.search("anything", ranking, 5)).isEmpty();
      }
      assertThat(index.size()).isZero();
    }
  }

  @Test
  void refusesTwoPagesOfOneId() {
    List<IndexedPage> twice =
        List.of(SmallCorpus.page("a", "A", "a"), SmallCorpus.page("a", "A", "b"));
    assertThatThrownBy(() -> new IndexShardWriter(EMBEDDER).write(folder.resolve("x"), twice))
        .hasMessageMatching("two pages have the id \\w+: http://rivers.example/a and http.*/a");
  }

  @Test
  void neverReplacesAFolderThatIsNoShard() throws IOException {
    Path mine = Files.createDirectory(folder.resolve("mine"));
    Files.writeString(mine.resolve("thesis.txt"), "years of work");
    assertThatThrownBy(() -> new IndexShardWriter(EMBEDDER).write(mine, SmallCorpus.rivers()))
        .hasMessage(mine + " exists and is no index shard; remove it or choose another folder");
    assertThat(mine.resolve("thesis.txt")).hasContent("years of work");
  }

  @Test
  void replacesAShardAndLeavesNothingBesideIt() throws IOException {
    new IndexShardWriter(EMBEDDER).write(shard, List.of());
    assertThat(ShardFormat.read(shard).pages()).isZero();
    assertThat(folder).isDirectoryNotContaining("glob:**/.part-*");
  }

  private void replaceInFormat(String old, String replacement) throws IOException {
    Path file = shard.resolve(ShardFormat.FILE);
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, replacement));
  }

  private void assertUnusable(String message) {
    assertThatThrownBy(() -> CorpusIndex.open(folder, EMBEDDER))
        .isInstanceOf(UnusableIndexException.class)
        .hasMessageContaining(message)
        .hasMessageEndingWith("; run `hopsmith index` again");
  }
}
