package org.sauti.classify.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sauti.models.zoo.ModelFolder;
import org.sauti.models.zoo.ModelInput;
import org.sauti.models.zoo.ModelOutput;

/**
 * Lets all who use the same model share one session, so that its weights are in memory once. The
 * model closes with its last lease.
 */
public final class SharedModels {
  private static final SharedModels OF_PROCESS = new SharedModels();

  private final Map<Key, Entry> entries = new HashMap<>();

  /** The models of this process, or of this class loader where there are several. */
  public static SharedModels ofProcess() {
    return OF_PROCESS;
  }

  /**
   * Lends the model of a folder, and loads it if nobody else has. Others wait meanwhile.
   *
   * @throws org.sauti.models.zoo.InvalidModelException when it cannot be loaded
   */
  public synchronized Lease acquire(ModelFolder folder) {
    Key key = Key.of(folder);
    Entry entry = entries.computeIfAbsent(key, absent -> new Entry(OnnxModel.open(folder)));
    entry.users++;
    return new Lease(key, entry.model);
  }

  /** How many models are loaded. */
  public synchronized int loaded() {
    return entries.size();
  }

  private synchronized void release(Key key) {
    Entry entry = entries.get(key);
    entry.users--;
    if (entry.users == 0) {
      entries.remove(key);
      entry.model.close();
    }
  }

  /** The right to use a model until it is given back. Belongs to one thread. */
  public final class Lease implements AutoCloseable {
    private final Key key;
    private final OnnxModel model;
    private boolean returned;

    private Lease(Key key, OnnxModel model) {
      this.key = key;
      this.model = model;
    }

    /** The model; not to be closed, and not to be used after {@link #close}. */
    public OnnxModel model() {
      return model;
    }

    /** Gives the model back; again does nothing. */
    @Override
    public void close() {
      if (!returned) {
        returned = true;
        release(key);
      }
    }
  }

  /** All that makes one loaded model differ from another. */
  private record Key(String sha256, List<String> labels, ModelInput input, ModelOutput output) {
    static Key of(ModelFolder folder) {
      return new Key(
          folder.manifest().sha256(),
          folder.manifest().labels(),
          folder.manifest().input(),
          folder.manifest().output());
    }
  }

  private static final class Entry {
    private final OnnxModel model;
    private int users;

    private Entry(OnnxModel model) {
      this.model = model;
    }
  }
}
