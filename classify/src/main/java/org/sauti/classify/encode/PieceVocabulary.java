package org.sauti.classify.encode;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Pieces of words with how likely each is, as a tree of their chars. Immutable.
 *
 * <p>A vocabulary is a text file with a line for each piece: the piece, a tab, and the natural
 * logarithm of its probability. A piece that begins a word begins with {@link #WORD_START}. The id
 * of a piece is its line number, from 0, plus {@link #FIRST_ID}.
 */
public final class PieceVocabulary {
  /** Fills up the texts of a batch; no piece has it. */
  public static final int PADDING_ID = 0;

  /** For chars that are in no piece. */
  public static final int UNKNOWN_ID = 1;

  /** Id of the first piece of the file. */
  public static final int FIRST_ID = 2;

  /** Stands before every word, as SentencePiece has it. */
  public static final char WORD_START = '\u2581';

  static final int ROOT = 0;
  static final int NOWHERE = -1;

  /** An unknown char costs as much as the rarest piece and this. */
  private static final float UNKNOWN_PENALTY = 10f;

  // Children of nodes, by open addressing: node and char in the key, the child in the value.
  private long[] keys = new long[1 << 12];
  private int[] children = new int[1 << 12];
  private int nodes = 1;

  // By node: the id of the piece that ends there (0 for none), and its score.
  private int[] ids = new int[1 << 10];
  private float[] scores = new float[1 << 10];

  private int size;
  private float lowest;

  private PieceVocabulary() {}

  /**
   * Reads a vocabulary.
   *
   * @throws IOException when it cannot be read or a line is no piece; the message names the line
   */
  public static PieceVocabulary read(Path file) throws IOException {
    PieceVocabulary vocabulary = new PieceVocabulary();
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        vocabulary.addLine(line);
      }
    }
    if (vocabulary.size == 0) {
      throw new IOException("there is no piece in it");
    }
    return vocabulary;
  }

  /** Number of ids: of the pieces and the two that are none. */
  public int ids() {
    return size + FIRST_ID;
  }

  /** The node that a char leads to, or {@link #NOWHERE}. */
  int child(int node, char symbol) {
    int slot = slot(key(node, symbol));
    return children[slot] == 0 ? NOWHERE : children[slot];
  }

  /** The id of the piece that ends at a node, or {@link #PADDING_ID}. */
  int id(int node) {
    return ids[node];
  }

  /** The logarithm of the probability of the piece that ends at a node. */
  float score(int node) {
    return scores[node];
  }

  /** What a char that is in no piece costs. */
  float unknownScore() {
    return lowest - UNKNOWN_PENALTY;
  }

  private void addLine(String line) throws IOException {
    int tab = line.lastIndexOf('\t');
    float score;
    try {
      score = Float.parseFloat(line.substring(tab + 1));
    } catch (NumberFormatException e) {
      score = Float.NaN;
    }
    if (tab < 1 || Float.isNaN(score)) {
      throw new IOException("line " + (size + 1) + " is no piece with its score");
    }
    int node = ROOT;
    for (int index = 0; index < tab; index++) {
      node = childOrNew(node, line.charAt(index));
    }
    ids[node] = FIRST_ID + size;
    scores[node] = score;
    size++;
    lowest = Math.min(lowest, score);
  }

  private int childOrNew(int node, char symbol) {
    long key = key(node, symbol);
    int slot = slot(key);
    if (children[slot] != 0) {
      return children[slot];
    }
    if (2 * nodes > keys.length) {
      growTable();
      slot = slot(key);
    }
    if (nodes == ids.length) {
      ids = Arrays.copyOf(ids, 2 * nodes);
      scores = Arrays.copyOf(scores, 2 * nodes);
    }
    keys[slot] = key;
    children[slot] = nodes;
    return nodes++;
  }

  private void growTable() {
    long[] oldKeys = keys;
    int[] oldChildren = children;
    keys = new long[2 * oldKeys.length];
    children = new int[keys.length];
    for (int old = 0; old < oldKeys.length; old++) {
      if (oldChildren[old] != 0) {
        int slot = slot(oldKeys[old]);
        keys[slot] = oldKeys[old];
        children[slot] = oldChildren[old];
      }
    }
  }

  /** Where a key is, or would be put. */
  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * 0x9e3779b97f4a7c15L) >>> 40) & mask;
    while (children[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static long key(int node, char symbol) {
    return ((long) node << Character.SIZE) | symbol;
  }
}
