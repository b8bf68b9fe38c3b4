package io.hopsmith.pipelines.stages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopsmith.pipelines.run.RunFailure;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharedResourceTest {
  private static final List<String> EVENTS = new ArrayList<>();

  private record Door(String name) implements AutoCloseable {
    @Override
    public void close() {
      EVENTS.add("close " + name);
    }
  }

  private record DoorSpec(String name) implements ResourceSpec<Door> {
    private static final long serialVersionUID = 1L;

    @Override
    public Door open() {
      EVENTS.add("open " + name);
      return new Door(name);
    }
  }

  private record JammedSpec(String name) implements ResourceSpec<Door> {
    private static final long serialVersionUID = 1L;

    @Override
    public Door open() {
      throw new IllegalStateException("jammed");
    }
  }

  @BeforeEach
  void forget() {
    EVENTS.clear();
  }

  @Test
  void opensForTheFirstUserAndClosesAfterTheLast() {
    DoorSpec spec = new DoorSpec("a");
    Door first = SharedResource.acquire(spec);
    Door second = SharedResource.acquire(new DoorSpec("a"));
    SharedResource.release(spec);
    assertThat(second).isSameAs(first);
    assertThat(EVENTS).containsExactly("open a");
    SharedResource.release(spec);
    assertThat(EVENTS).containsExactly("open a", "close a");
  }

  @Test
  void staysOpenBetweenUsersWhileLeased() {
    DoorSpec spec = new DoorSpec("b");
    try (SharedResource.Lease lease = SharedResource.lease(spec)) {
      Door first = SharedResource.acquire(spec);
      SharedResource.release(spec);
      Door second = SharedResource.acquire(spec);
      SharedResource.release(spec);
      assertThat(lease).isNotNull();
      assertThat(second).isSameAs(first);
      assertThat(EVENTS).containsExactly("open b");
    }
    assertThat(EVENTS).containsExactly("open b", "close b");
  }

  @Test
  void outlivesTheLeaseWhileSomebodyUsesIt() {
    DoorSpec spec = new DoorSpec("c");
    SharedResource.Lease lease = SharedResource.lease(spec);
    SharedResource.acquire(spec);
    lease.close();
    assertThat(EVENTS).containsExactly("open c");
    SharedResource.release(spec);
    assertThat(EVENTS).containsExactly("open c", "close c");
  }

  @Test
  void opensNothingForALeaseAlone() {
    SharedResource.lease(new DoorSpec("d")).close();
    assertThat(EVENTS).isEmpty();
  }

  @Test
  void leavesNothingBehindWhenALeasedResourceCannotBeOpened() {
    JammedSpec spec = new JammedSpec("e");
    try (SharedResource.Lease lease = SharedResource.lease(spec)) {
      assertThat(lease).isNotNull();
      assertThatThrownBy(() -> SharedResource.acquire(spec))
          .isInstanceOf(RunFailure.class)
          .hasMessageContaining("JammedSpec[name=e]")
          .hasMessageContaining("jammed");
    }
    assertThat(EVENTS).isEmpty();
  }
}
