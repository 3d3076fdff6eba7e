package org.sauti.sink.browser;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps what the browsers showed when a test failed, in {@code target/browser}. */
final class PicturesOfFailures implements AfterEachCallback {
  private static final Path FOLDER = Path.of("target", "browser");

  @Override
  public void afterEach(ExtensionContext context) {
    List<Desk> desks = Shift.desksOfTest();
    if (context.getExecutionException().isPresent()) {
      for (int i = 0; i < desks.size(); i++) {
        String name = context.getRequiredTestMethod().getName() + "-" + (i + 1) + ".png";
        desks.get(i).picture(FOLDER.resolve(name));
      }
    }
    desks.forEach(Desk::leave);
  }
}
