package org.sauti.app.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sauti.app.UserException;

/** Checks what a demo needs before anything is started, so that a lack is one clear line. */
final class Preconditions {
  private static final long BYTES_NEEDED = 500L * 1024 * 1024;

  private Preconditions() {}

  /**
   * @throws UserException when somebody listens on the port already
   */
  static void requireFreePort(int port) {
    if (port == 0) {
      return;
    }
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      socket.setReuseAddress(true);
    } catch (IOException e) {
      throw new UserException(
          "port " + port + " is taken by another program: choose one with --port", e);
    }
  }

  /**
   * Makes a new empty folder below this one.
   *
   * @throws UserException when it cannot be written or its disk is nearly full
   */
  static Path newWorkFolder(Path parent) {
    try {
      Files.createDirectories(parent);
      long free = Files.getFileStore(parent).getUsableSpace();
      if (free < BYTES_NEEDED) {
        throw new UserException(
            "only "
                + free / (1024 * 1024)
                + " MB are free in "
                + parent
                + ": the demo needs "
                + BYTES_NEEDED / (1024 * 1024)
                + " MB");
      }
      return Files.createTempDirectory(parent, "demo-");
    } catch (IOException e) {
      throw new UserException("cannot write to " + parent + ": make it writable", e);
    }
  }
}
